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

        if (measure.Unit == MeasureUnit.Percent && value is { Value: > 0 and <= 1, IsPercent: false })
        {
            row.Error("value", "fraction-or-percentage", string.Create(CultureInfo.InvariantCulture, $"It may mean {value.Value * 100:0.####}% or {value.Value:0.####}%: write it with a percent sign."));
        }

        yield return new(measure.Id, authority, null, null, value?.Value, null) { Code = coded, Year = year };
    }

    public IEnumerable<ExtractIssue> Look(IReadOnlyList<Observation> observations)
    {
        var found = observations.Select(observation => observation.ScopeId).ToHashSet(StringComparer.Ordinal);
        var known = definition.Comparators.Select(comparator => comparator.Authority).Prepend(definition.Authority).OfType<string>();
        var neighbours = definition.Comparators.SelectMany(comparator => comparator.Sets is [.., var last] ? last.Members : []);

        // A neighbour may have no figures; one that is spelt otherwise would be left out of the mean for good.
        var missing = known.Where(name => !found.Contains(name)).Concat(neighbours.Where(name => !found.Contains(name) && NearestName.Of(name, found) is not null));
        return missing.Distinct(StringComparer.Ordinal).Select(name => new ExtractIssue(
            IssueSeverity.Warning, null, null, null, "authority", name, "authority-not-found",
            $"The catalogue compares with '{name}', and no row has that name: {NearestName.Advice(name, found)} in the catalogue, or correct the file."));
    }
}
