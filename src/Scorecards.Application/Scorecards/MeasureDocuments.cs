using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Makes documents of scored measures.</summary>
internal static class MeasureDocuments
{
    /// <summary>The document of a measure.</summary>
    public static MeasureDocument Of(ScoredMeasure scored, Scorecard scorecard)
    {
        var definition = scorecard.Definition;
        var measure = scored.Measure;
        var standard = scored.Standard;
        var director = definition.PersonWith(measure.DirectorId);
        return new(
            measure.Id,
            measure.Number,
            measure.Title,
            measure.TitleInferred,
            Codes.Polarity[measure.Polarity],
            Codes.DataPeriod[measure.DataPeriod],
            Codes.Unit[measure.Unit],
            Codes.Status[measure.Status],
            scored.Latest.Figure?.Value.ToDecimal(),
            scored.Latest.Display,
            scored.Latest.Figure?.Numerator,
            scored.Latest.Figure?.Denominator,
            standard?.Target?.ToDecimal(),
            StandardWords.Target(measure, standard),
            standard?.Minimum,
            standard?.Minimum is { } minimum ? FigureDisplay.OfAmount(measure, minimum) : measure.Polarity == Polarity.Target ? FigureDisplay.NoData : StandardWords.Limit(measure, standard),
            standard?.Source.Illustrative ?? false,
            standard?.Source.GreenWithin,
            standard?.Source.RedBeyond,
            Codes.Rag(scored.Latest.Rag),
            scored.Previous is { } previous ? Of(previous) : null,
            Of(scored.Outturn),
            [.. scored.Trend.Select(point => new TrendDocument(point.Period.ToString(), point.Figure?.Value.ToDecimal(), point.Display, point.Target?.ToDecimal(), Codes.Rag(point.Rag)))],
            scored.RedSince?.ToString(),
            measure.Safeguarding,
            measure.Contract,
            director?.Name,
            director?.Role,
            measure.DataSource,
            measure.Guidance,
            [.. measure.DataNotes.Select(note => new NoteDocument(note.Label, note.Text))],
            scored.Commentary?.Text)
        {
            Decimals = measure.Decimals,
            State = Codes.State[scored.Latest.Shown],
            StateLabel = StandardWords.State(scored.Latest, standard),
            Code = scored.Latest.Code is { } code ? FigureDisplay.OfCode(code) : null,
            Override = OverrideOf(scored.Latest, definition),
            StatutoryCode = measure.StatutoryCode,
            MonitoredBy = measure.MonitoredBy,
            YearStarts = YearReader.CodeOf(measure.Year),
            Frequency = Codes.Frequency[measure.Frequency],
            Supports = measure.Supports,
            PreviousMonths = measure.PreviousMonths == PreviousMonths.None ? null : Codes.PreviousMonths[measure.PreviousMonths],
            YearEndTargetDisplay = standard?.YearEnd is { } yearEnd ? FigureDisplay.OfAmount(measure, yearEnd) : null,
            Travel = Of(scored.Travel),
            Cells = scorecard.Columns.Zip(scored.Stretches).ToDictionary(
                pair => ColumnDocuments.IdOf(pair.First),
                pair => new CellDocument(pair.Second.Figure?.Value.ToDecimal(), pair.Second.Display, pair.Second.Figure?.Numerator, pair.Second.Figure?.Denominator),
                StringComparer.Ordinal),
            Parts = [.. scored.Parts.Select(part => new PartDocument(
                part.Area.Id, part.Point.Figure?.Value.ToDecimal(), part.Point.Display, part.Point.Figure?.Numerator, part.Point.Figure?.Denominator, Codes.Rag(part.Point.Rag), Codes.State[part.Point.Shown], OverrideOf(part.Point, definition)))],
            Comparators = [.. scored.Comparators.Select(finding => new ComparatorDocument(
                finding.Comparator.Id, finding.Comparator.Title, finding.Year, finding.Value?.ToDecimal(), DisplayOf(measure, finding), finding.Note))],
            Baseline = scored.Baseline is { } baseline
                ? new(
                    baseline.Year, baseline.Rank, baseline.Value?.ToDecimal(), DisplayOf(measure, baseline, baseline.Value), baseline.NationalAverage?.ToDecimal(),
                    DisplayOf(measure, baseline, baseline.NationalAverage), baseline.Note)
                : null,
            TargetSets = [.. scored.Sets.Select(set => new TargetSetDocument(
                set.Set.Id, set.Set.Title, set.Standard?.Target?.ToDecimal(), StandardWords.Target(measure, set.Standard), Codes.Rag(set.State.Rag()), Codes.State[set.State], StandardWords.State(set.State, set.Standard)))],
            CommentaryBy = scored.Commentary?.Author,
            CommentaryAt = scored.Commentary?.WrittenAt,
        };
    }

    private static OverrideDocument? OverrideOf(ScoredPoint point, ScorecardDefinition definition) => point.Override is { } decided
        ? new(Codes.Rag(point.State.Rag()), definition.PersonWith(decided.PersonId)?.NameAndRole() ?? decided.PersonId, decided.Reason)
        : null;

    private static ComparisonDocument Of(Comparison comparison) =>
        new(comparison.Period.ToString(), comparison.Figure?.Value.ToDecimal(), comparison.Display, Codes.Travel(comparison.Travel));

    private static DirectionDocument Of(TravelFinding travel) => new(
        Codes.TravelBasis[travel.Rule.Against],
        travel.Since?.ToString(),
        Codes.Direction(travel.Direction),
        Codes.Travel(travel.Travel),
        travel.Slope?.ToDecimal(),
        TravelWords.Of(travel));

    // A stated figure is as exact as it was published; a worked-out one, which says of how many, has the measure's decimals.
    private static string DisplayOf(Measure measure, BaselineFinding baseline, Fraction? value) =>
        baseline.Note is null ? FigureDisplay.OfTarget(measure, value) : FigureDisplay.OfValue(measure, value);

    // A rank is a place, not a figure in the measure's unit.
    private static string DisplayOf(Measure measure, ComparatorFinding finding) => finding switch
    {
        { Comparator.Kind: ComparatorKind.Rank, Value: { } rank } => FormattableString.Invariant($"{rank.Round(0):0}"),
        _ => FigureDisplay.OfValue(measure, finding.Value),
    };
}
