using System.Globalization;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Published figures of authorities: measure, authority, value, year.</summary>
internal sealed class NationalRows(ScorecardDefinition definition, ReportingPeriod period) : ITableRows
{
    private const int MostAuthority = 80;

    private readonly MeasureNames names = new(definition);

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("measure", ["measure id", "indicator"], IsRequired: true),
        new("authority", ["local authority", "la", "area", "la name"], IsRequired: true),
        new("value", ["figure", "result"], IsRequired: true),
        new("year", ["year ending", "time period"], IsRequired: false),
    ];

    public IEnumerable<Observation> Read(TableRow row)
    {
        if (names.Measure(row.Text("measure")) is not { } measure)
        {
            var (code, message) = names.NoMeasure(row.Text("measure"));
            row.Error("measure", code, message);
            yield break;
        }

        var authority = row.Text("authority");
        if (authority.Length is 0 or > MostAuthority || authority.Any(c => !char.IsLetterOrDigit(c) && !" -'&.,()".Contains(c, StringComparison.Ordinal)))
        {
            row.Error("authority", "unreadable-authority", $"'{ExtractIssue.Shorten(authority)}' is not an authority's name: write letters, digits, spaces and - ' & . , ( ), at most {MostAuthority}.");
            yield break;
        }

        var year = period.Year;
        if (row.TextOrNull("year") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) || year < 1990 || year > period.Year))
        {
            row.Error("year", "unreadable-year", $"'{ExtractIssue.Shorten(text)}' is not a year up to {period.Year}: write that of its end, 2016 for the year to March 2016.");
            yield break;
        }

        var coded = Codes.DataCode.Find(row.Text("value").ToLowerInvariant());
        var value = coded is null ? row.Amount("value") : null;
        if (value is { IsPercent: true } && measure.Unit != MeasureUnit.Percent)
        {
            row.Error("value", "wrong-unit", $"A percentage, and measure {measure.Number} is none: write the figure in its own unit.");
        }

        yield return new(measure.Id, authority, null, null, value?.Value, null) { Code = coded, Year = year };
    }
}
