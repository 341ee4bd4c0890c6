using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

/// <summary>Reported figures in the fewest words, and findings as a line of text.</summary>
internal static class GivenFigures
{
    public static readonly Area Kent = new("kent", "Kent", null, new Dictionary<int, int>());

    /// <summary>A row from "17/28", "/28", "17", "=60.7", "17 =60.7", a code such as "c", or "" for a row left blank.</summary>
    public static ReportedFigure Row(string period, string figure, string area = "kent", string id = "visits", Span span = Span.Own)
    {
        var (parts, value) = figure.Split('=') is [var before, var after] ? (before.Trim(), Number(after)) : (figure, null);
        return CodeOf(parts) is { } code
            ? new(id, area, span, Given.Period(period), null, null, null, code)
            : new(id, area, span, Given.Period(period), Number(parts.Split('/')[0]), parts.Split('/') is [_, var below] ? Number(below) : null, value);
    }

    /// <summary>Rows of successive months, apart by blanks; "-" for a month without a row.</summary>
    public static IEnumerable<ReportedFigure> Rows(string first, string figures, string area = "kent", string id = "visits") => figures.Split(' ')
        .Select((figure, index) => (figure, Period: Given.Period(first).AddMonths(index).ToString()))
        .Where(month => month.figure is not "-")
        .Select(month => Row(month.Period, month.figure, area, id));

    public static ScorecardDefinition Definition(IReadOnlyList<Area> areas, params IReadOnlyList<Measure> measures) => Given.Definition(1, measures) with { Areas = areas };

    public static FigureBook Book(Measure measure, params IEnumerable<ReportedFigure> figures) => new(Definition([Kent], measure), figures);

    /// <summary>"425/7 (17/28)", "12 (12/)", "61/10" for a stated value, a code, or "-".</summary>
    public static string Shown(Finding finding) => finding switch
    {
        { Figure: { Numerator: null, Denominator: null } stated } => stated.Value.ToString(),
        { Figure: { } figure } => FormattableString.Invariant($"{figure.Value} ({figure.Numerator:0.####}/{figure.Denominator:0.####})"),
        { Code: { } code } => FigureDisplay.OfCode(code),
        _ => "-",
    };

    public static string ShownAt(this FigureBook book, Measure measure, string period) => Shown(book.At(measure, Kent, Given.Period(period)));

    public static string ShownAt(this FigureBook book, Measure measure, Span span, string end, int months) => Shown(book.Of(measure, Kent, new(span, Given.Period(end), months)));

    public static ReportingYear Year(string name) => name switch
    {
        "april" => ReportingYear.April,
        "september" => ReportingYear.September,
        _ => ReportingYear.January,
    };

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DataCode? CodeOf(string text) => Enum.GetValues<DataCode>().Cast<DataCode?>().FirstOrDefault(code => string.Equals(FigureDisplay.OfCode(code!.Value), text, StringComparison.Ordinal));
}
