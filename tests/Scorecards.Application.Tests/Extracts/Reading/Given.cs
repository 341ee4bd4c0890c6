using System.Globalization;
using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>A scorecard with a measure of each unit, and short ways to read an extract of it for February 2015.</summary>
internal static class Given
{
    /// <summary>The header of most tests: columns A to F.</summary>
    public const string Header = "measure,area,numerator,denominator,value,commentary\n";

    public static readonly ScorecardDefinition Scorecard = new(
        "kent-scs",
        "Scorecard",
        "Kent",
        6,
        [
            new("kent", "Kent", null, new Dictionary<int, int>()),
            new("east", "East Kent", "kent", new Dictionary<int, int>()),
            new("old-town", "Old Town", "kent", new Dictionary<int, int>()) { Until = new(2014, 12, 31) },
        ],
        [],
        null,
        null,
        [
            new(
                "all",
                "All",
                [
                    Measure("referrals", "1", MeasureUnit.RatePer10000),
                    Measure("open-cases", "5", MeasureUnit.Count),
                    Measure("visits-in-time", "12", MeasureUnit.Percent),
                    Measure("adoption-days", "35", MeasureUnit.Days),
                    Measure("caseload", "46", MeasureUnit.Average),
                    Measure("budget", "50", MeasureUnit.Currency),
                ]),
        ]);

    /// <summary>Measure 12 with 17 of 28.</summary>
    public static readonly Observation Visits = new("visits-in-time", "kent", 17m, 28m, null, null);

    public static ExtractReading Csv(string text, ExtractLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), ExtractFormat.Csv, limits);

    public static ExtractReading Xlsx(WorkbookBuilder workbook, ExtractLimits? limits = null) => Read(workbook.Build(), ExtractFormat.Xlsx, limits);

    public static ExtractReading Read(byte[] file, ExtractFormat format, ExtractLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        return ExtractReader.Read(stream, format, Datasets.Measures, Scorecard, new ReportingPeriod(2015, 2), limits ?? ExtractLimits.Default);
    }

    /// <summary>Every part of an issue in one line: "error C2 numerator '1O' not-a-number: what to do".</summary>
    public static string Describe(ExtractIssue issue)
    {
        var sheet = issue.Sheet is null ? string.Empty : issue.Sheet + "!";
        var severity = issue.Severity == IssueSeverity.Error ? "error" : "warning";
        var text = issue.Text is null ? "-" : $"'{issue.Text}'";
        return string.Create(CultureInfo.InvariantCulture, $"{severity} {sheet}{issue.Column ?? "-"}{issue.Row} {issue.Field ?? "-"} {text} {issue.Code}: {issue.Message}");
    }

    /// <summary>An extract that must have exactly these issues.</summary>
    public static void ShouldHaveIssues(this ExtractReading reading, params IReadOnlyList<string> expected) => reading.Issues.Select(Describe).ShouldBe(expected);

    /// <summary>An extract that must be sound, with exactly these observations.</summary>
    public static void ShouldReport(this ExtractReading reading, params IReadOnlyList<Observation> expected)
    {
        reading.Issues.Select(Describe).ShouldBeEmpty();
        reading.Observations.ShouldBe(expected);
    }

    private static Measure Measure(string id, string number, MeasureUnit unit) => new()
    {
        Id = id,
        Number = number,
        Title = id,
        Polarity = Polarity.High,
        DataPeriod = DataPeriod.YearToDate,
        Unit = unit,
        Decimals = 1,
    };
}
