using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Catalogues;

/// <summary>What measures may name and what they have where they do not say.</summary>
/// <param name="People">Those who answer for measures.</param>
/// <param name="Areas">The areas' ids.</param>
/// <param name="Comparators">The comparators' ids.</param>
/// <param name="Director">Who answers for a measure that names nobody.</param>
/// <param name="Year">The scorecard's year.</param>
/// <param name="Travel">The scorecard's rule of travel.</param>
internal sealed record MeasureContext(
    IReadOnlyList<Person> People, IReadOnlyList<string> Areas, IReadOnlyList<string> Comparators, string? Director, ReportingYear Year, TravelRule Travel);

/// <summary>Reads a catalogue's measures.</summary>
internal sealed class MeasureReader(MeasureContext context)
{
    private readonly UniqueNames names = new("measure id or number");
    private readonly StandardReader standards = new(context.Areas, context.Comparators);

    /// <summary>Reads one measure.</summary>
    public Measure Read(YamlScope scope)
    {
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
            PreviousMonths = scope.Choice<PreviousMonths>("previousMonths", Codes.PreviousMonths, PreviousMonths.None),
            Travel = scope.Group("travel") is { } travel ? TravelReader.Read(travel, context.Travel) : context.Travel,
            Year = scope.Has("yearStarts") ? YearReader.Read(scope) : context.Year,
            DirectorId = PersonReader.ReadReachable(scope, "director", context.People, context.Director),
            DataSource = scope.Text("dataSource"),
            Guidance = scope.Text("guidance"),
            DataNotes = [.. scope.Groups("notes").Select(ReadNote)],
            Baselines = [.. scope.Groups("baseline").Select(ReadBaseline)],
            Comparisons = [.. scope.Groups("comparators").Select(ReadComparison)],
            Standards = standards.Read(scope, known),
            StandardSets = ReadSets(scope, known),
            Overrides = [.. scope.Groups("overrides").Select(ReadOverride)],
        };
        Check(scope, measure);
        scope.Done();
        return measure;
    }

    private static void Check(YamlScope scope, Measure measure)
    {
        if (measure.DirectorId is null && measure.IsRated && measure.Standards.Any(standard => Domain.Scoring.Rating.Boundaries(measure.Polarity, standard).Count > 0))
        {
            scope.Report("director", "a rated measure has no director, so nobody would hear that it went red", "add 'director:' here or under 'scorecard:'");
        }

        if (measure.Monthly && measure.DataPeriod is DataPeriod.Snapshot or DataPeriod.Month && measure.Monthly)
        {
            scope.Report("monthly", $"a {Codes.DataPeriod[measure.DataPeriod]} figure is not worked out from its months", "delete it, or write another dataPeriod");
        }

        if (measure is { Monthly: true, Formula: not null })
        {
            scope.Report("monthly", "a formula follows from other measures, not from months of its own", "delete it");
        }
    }

    private static MeasureFormula? ReadFormula(YamlScope measure)
    {
        if (measure.Group("formula") is not { } scope)
        {
            return null;
        }

        var formula = new MeasureFormula(scope.Texts("plus"), scope.Texts("minus"), scope.Text("numerator"), scope.Text("denominator"));
        var isSum = formula.Plus.Count + formula.Minus.Count > 0;
        if (isSum == (formula.Numerator is not null || formula.Denominator is not null))
        {
            scope.Report(string.Empty, "a formula is a sum or one measure over another", "write plus and minus, or numerator and denominator");
        }

        scope.Done();
        return formula;
    }

    private static DataNote ReadNote(YamlScope scope)
    {
        var note = new DataNote(scope.Text("label", required: true) ?? string.Empty, scope.Text("text", required: true) ?? string.Empty);
        scope.Done();
        return note;
    }

    private static Baseline ReadBaseline(YamlScope scope)
    {
        var baseline = new Baseline(scope.WholeNumber("year", 1990, 2200), scope.Number("value"), scope.Name("rank", "a rank", ["A", "B", "C", "D"]), scope.Number("nationalAverage"));
        if (baseline is { Rank: not null, NationalAverage: not null })
        {
            scope.Report("nationalAverage", "it stands where a rank is not appropriate", "keep 'rank' or 'nationalAverage'");
        }

        scope.Done();
        return baseline;
    }

    private StatedComparison ReadComparison(YamlScope scope)
    {
        var comparison = new StatedComparison(
            scope.Name("of", "a comparator's id", context.Comparators, required: true) ?? string.Empty, scope.WholeNumber("year", 1990, 2200), scope.Number("value", required: true) ?? 0m);
        scope.Done();
        return comparison;
    }

    private List<StandardSet> ReadSets(YamlScope measure, Polarity? polarity)
    {
        var ids = new UniqueNames("set of targets");
        return [.. measure.Groups("standardSets").Select(scope =>
        {
            var set = new StandardSet(ids.Claim(scope, "id", scope.Id("id")), scope.Text("title", required: true) ?? string.Empty, standards.Read(scope, polarity));
            scope.Done();
            return set;
        })];
    }

    private RatingOverride ReadOverride(YamlScope scope)
    {
        var found = new RatingOverride(
            scope.Month("period"),
            scope.Name("area", "an area's id", context.Areas),
            scope.Choice("rag", Codes.Colour),
            scope.Name("by", "a person's id", [.. context.People.Select(person => person.Id)], required: true) ?? string.Empty,
            scope.Text("reason", required: true) ?? string.Empty);
        scope.Done();
        return found;
    }
}
