using System.Globalization;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Benchmarks.Records;

/// <summary>
/// What was counted, as a file of lines that both sides write: measure, area, month, and the exact numbers behind the figure. An area
/// without a row in a month has no line.
/// </summary>
internal static class Answers
{
    /// <summary>Writes figures.</summary>
    public static void Write(string path, IEnumerable<ReportedFigure> figures) => File.WriteAllLines(path, figures
        .Where(figure => figure.Code != DataCode.NotApplicable && figure is not { Numerator: 0, Denominator: null })
        .Select(figure => string.Join(',', figure.MeasureId, figure.AreaId, figure.Period, Text(figure.Numerator), Text(figure.Denominator), Text(figure.Value)))
        .Order(StringComparer.Ordinal));

    /// <summary>How two files differ: nothing where they are equal. A line with a sum and a count states their exact average.</summary>
    public static IEnumerable<string> Differences(string ours, string theirs)
    {
        var (one, other) = (Read(ours), Read(theirs));
        return one.Keys.Union(other.Keys, StringComparer.Ordinal).Where(key => !Equals(one.GetValueOrDefault(key), other.GetValueOrDefault(key)))
            .Select(key => $"{key}: ours {one.GetValueOrDefault(key)}, theirs {other.GetValueOrDefault(key)}");
    }

    private static Dictionary<string, (decimal? Numerator, decimal? Denominator, decimal? Value)> Read(string path) => File.ReadLines(path).Select(line => line.Split(',')).ToDictionary(
        cells => string.Join(' ', cells[..3]),
        cells => (cells[0], Number(cells[3]), Number(cells[4]), Number(cells[5])) switch
        {
            ("average-days", { } sum, { } count, _) => (null, null, sum / count),
            var (_, numerator, denominator, value) => (numerator, denominator, value),
        },
        StringComparer.Ordinal);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
