using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Catalogues;

/// <summary>What measures may name and what they have where they do not say.</summary>
/// <param name="People">Those who answer for measures.</param>
/// <param name="Areas">The areas' ids, with a blank where one could not be read.</param>
/// <param name="Comparators">The comparators' ids, likewise.</param>
/// <param name="Director">Who answers for a measure that names nobody; blank where that could not be read.</param>
/// <param name="Year">The scorecard's year.</param>
/// <param name="Travel">The scorecard's rule of travel.</param>
/// <param name="Datasets">The datasets they may be counted from.</param>
internal sealed record MeasureContext(
    People People, IReadOnlyList<string> Areas, IReadOnlyList<string> Comparators, string? Director, ReportingYear Year, TravelRule Travel, DatasetBook Datasets);

/// <summary>Reads a catalogue's measures.</summary>
internal sealed class MeasureReader(MeasureContext context)
{
    private readonly UniqueNames names = new("measure id or number");
    private readonly StandardReader standards = new(context.Areas, context.Comparators);
    private readonly ComparisonReader comparisons = new(context.Comparators);
    private readonly CountingReader counting = new(context.Datasets);

    /// <summary>Reads one measure.</summary>
    public Measure Read(YamlScope scope)
    {
        scope.Text("include");
        var polarity = scope.Choice("polarity", Codes.Polarity);
        Polarity? known = Codes.Polarity.Find(scope.Text("polarity") ?? string.Empty) is null ? null : polarity; // what follows from a wrong one would only repeat that
        var measure = new Measure
        {
            Id = names.Claim(scope, "id", scope.Id("id")),
            Number = names.Claim(scope, "number", scope.Text("number", required: true) ?? string.Empty),
            Title = scope.Text("title", required: true) ?? string.Empty,
            TitleInferred = scope.Flag("inferred"),
            Polarity = polarity,
            DataPeriod = scope.Choice("dataPeriod", Codes.DataPeriod),
            Unit = scope.Choice("unit", Codes.Unit),
            Decimals = scope.WholeNumber("decimals", 0, 6, otherwise: 0),
            Status = scope.Choice<MeasureStatus>("status", Codes.Status, MeasureStatus.Live),
            Safeguarding = scope.Flag("safeguarding"),
            Contract = scope.Flag("contract"),
            StatutoryCode = scope.Text("statutoryCode"),
            MonitoredBy = scope.Text("monitoredBy"),
            Frequency = scope.Choice<Frequency>("frequency", Codes.Frequency, Frequency.Monthly),
            Monthly = scope.Flag("monthly"),
            RollUp = scope.Flag("rollUp"),
            Supports = scope.Text("supports"),
            OnlyFor = scope.Names("onlyFor", "an area's id", context.Areas),
            Formula = ReadFormula(scope),
            Counting = counting.Read(scope),
            PreviousMonths = scope.Choice<PreviousMonths>("previousMonths", Codes.PreviousMonths, PreviousMonths.None),
            Travel = scope.Group("travel") is { } travel ? TravelReader.Read(travel, context.Travel) : context.Travel,
            Year = YearReader.Read(scope, context.Year),
            DirectorId = PersonReader.ReadReachable(scope, "director", context.People, context.Director),
            DataSource = scope.Text("dataSource"),
            Guidance = scope.Text("guidance"),
            DataNotes = [.. scope.Groups("notes").Select(ReadNote)],
            Baselines = ComparisonReader.ReadBaselines(scope),
            Comparisons = comparisons.ReadStated(scope),
            Standards = standards.Read(scope, known),
            StandardSets = ReadSets(scope, known),
            Overrides = ReadOverrides(scope),
        };
        scope.Done();
        Check(scope, measure);
        CountingReader.Check(scope, measure);
        return measure;
    }

    private static void Check(YamlScope scope, Measure measure)
    {
        if (measure.DirectorId is null && scope.IsSound("director")
            && measure.IsRated && measure.Standards.Any(standard => CanBeRed(measure.Polarity, standard)))
        {
            scope.Report("director", "a rated measure has no director, so nobody would hear that it went red", "add 'director:' here or under 'scorecard:'");
        }

        if (measure is { Monthly: true, Formula: not null })
        {
            scope.Report("monthly", "a formula follows from other measures, not from months of its own", "delete it");
        }
        else if (measure is { Monthly: true, DataPeriod: DataPeriod.Snapshot or DataPeriod.Month } && scope.IsSound("dataPeriod"))
        {
            scope.Report("monthly", $"a {Codes.DataPeriod[measure.DataPeriod]} figure is not worked out from its months", "delete it, or write another dataPeriod");
        }
    }

    // Whatever target would hold: a stated one, a milestone, an area's own, or another figure.
    private static bool CanBeRed(Polarity polarity, Standard standard) =>
        standard is { Expected: null, Complete: false }
        && standard is { Target: not null } or { Profile.Count: > 0 } or { Quarters.Count: > 0 } or { Areas.Count: > 0 } or { Relative: not null }
        && Domain.Scoring.Thresholds.Of(polarity, standard, Domain.Numbers.Fraction.Of(0m, 1m), standard.Minimum ?? standard.Areas.Values.Select(own => own.Minimum).FirstOrDefault(minimum => minimum is not null)) is not null;

    private static MeasureFormula? ReadFormula(YamlScope measure)
    {
        if (measure.Group("formula") is not { } scope)
        {
            return null;
        }

        var formula = new MeasureFormula(scope.Texts("plus"), scope.Texts("minus"), scope.Text("numerator"), scope.Text("denominator"));
        scope.Done();
        return formula;
    }

    private static DataNote ReadNote(YamlScope scope)
    {
        var note = new DataNote(scope.Text("label", required: true) ?? string.Empty, scope.Text("text", required: true) ?? string.Empty);
        scope.Done();
        return note;
    }

    private List<StandardSet> ReadSets(YamlScope measure, Polarity? polarity)
    {
        var ids = new UniqueNames("set of targets");
        return [.. measure.Groups("standardSets").Select(scope =>
        {
            var set = new StandardSet(ids.Claim(scope, "id", scope.Id("id")), scope.Text("title", required: true) ?? string.Empty, standards.Read(scope, polarity, required: true));
            scope.Done();
            return set;
        })];
    }

    private List<RatingOverride> ReadOverrides(YamlScope measure)
    {
        var taken = new HashSet<(ReportingPeriod, string?)>();
        return [.. measure.Groups("overrides").Select(scope =>
        {
            var found = new RatingOverride(
                scope.Month("period"),
                scope.Name("area", "an area's id", context.Areas),
                scope.Choice("rag", Codes.Colour),
                scope.Name("by", "a person's id", context.People.Ids, required: true) ?? string.Empty,
                scope.Text("reason", required: true) ?? string.Empty);
            scope.Done();
            if (scope.IsSound("period", "area") && !taken.Add((found.Period, found.AreaId ?? context.Areas[0])))
            {
                scope.Report("period", "the month and area have another override above", "keep one of them");
            }

            return found;
        })];
    }
}
