using Scorecards.Application.Scorecards;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Reports;

/// <summary>
/// Writes the measures of an area as the public sees them. A figure that is not shown takes with it its parts, its colour and what is
/// said of it, every arrow and target that follows from it, and the words that hold a number.
/// </summary>
internal sealed class PublicMeasures(ScorecardDefinition definition, PublicSight sight, string area, ReportingPeriod period)
{
    /// <summary>What is said of a figure that is not shown.</summary>
    public const string NotShown = "Not shown";

    private static readonly string Suppressed = FigureDisplay.OfCode(DataCode.Confidential);

    private readonly IReadOnlyDictionary<string, Stretch> columns = PrintedFigures.StretchesOf(definition, period);
    private readonly List<SuppressedFigure> suppressed = [];

    /// <summary>What was left out so far.</summary>
    public IReadOnlyList<SuppressedFigure> LeftOut => suppressed;

    /// <summary>A measure as the public sees it.</summary>
    public MeasureDocument Of(MeasureDocument measure)
    {
        var before = suppressed.Count;
        var isShown = Shows(measure, "latest", area, Stretch.Own(period), measure.Value, measure.Numerator, measure.Denominator);
        var judged = sight.MeasureOf(measure.Id) is { } known ? PrintedFigures.JudgedBy(known, period).ToList() : [];
        var figures = measure with
        {
            Previous = measure.Previous is { } previous ? EarlierOf(measure, "previous", previous, isShown) : null,
            Outturn = EarlierOf(measure, "outturn", measure.Outturn, isShown),
            Trend = [.. measure.Trend.Select(point => PointOf(measure, point, judged.Count > 0))],
            Cells = measure.Cells.ToDictionary(cell => cell.Key, cell => CellOf(measure, cell.Key, cell.Value), StringComparer.Ordinal),
            Parts = [.. measure.Parts.Select(part => PartOf(measure, part, judged.Count > 0))],
            Travel = TravelOf(measure, isShown),
        };
        var rated = isShown ? figures : WithoutFigure(figures);
        var judgedOpenly = judged.TrueForAll(stretch => IsTold(measure, stretch)) ? rated : WithoutStandard(measure, rated);
        var redacted = judgedOpenly with { RedSince = RedSinceOf(measure, judgedOpenly) };
        var figure = sight.FigureAt(new(measure.Id, area, Stretch.Own(period)));
        var isWhole = suppressed.Count == before;
        return WithWords(redacted, words => isWhole
            ? CommentaryPrivacy.Of(words, new CountsBeside(figure, areTold: true, isCount: measure.Unit is "count"), int.MaxValue)?.Text
            : CommentaryPrivacy.WithoutFigures(words));
    }

    private static MeasureDocument WithoutFigure(MeasureDocument measure) => measure with
    {
        Value = null,
        Display = Suppressed,
        Code = Suppressed,
        Numerator = null,
        Denominator = null,
        Rag = null,
        State = "not-rated",
        StateLabel = NotShown,
        Override = null,
        TargetSets = [.. measure.TargetSets.Select(set => set with { Rag = null, State = "not-rated", StateLabel = NotShown })],
    };

    private MeasureDocument WithoutStandard(MeasureDocument measure, MeasureDocument shown)
    {
        LeaveOut(measure, "target", period.ToString(), SuppressionReason.Derived);
        return shown with
        {
            Target = null,
            TargetDisplay = Suppressed,
            Minimum = null,
            MinimumDisplay = Suppressed,
            YearEndTargetDisplay = null,
            Rag = null,
            State = "not-rated",
            StateLabel = NotShown,
            Override = null,
            TargetSets = [],
        };
    }

    private MeasureDocument WithWords(MeasureDocument measure, Func<string?, string?> toldOf)
    {
        var words = toldOf(measure.Commentary);
        if (measure.Commentary is not null && !string.Equals(words, measure.Commentary, StringComparison.Ordinal))
        {
            LeaveOut(measure, "commentary", period.ToString(), SuppressionReason.Derived);
        }

        return measure with
        {
            Commentary = words,
            CommentaryBy = words is null ? null : measure.CommentaryBy,
            CommentaryAt = words is null ? null : measure.CommentaryAt,
            Override = Told(measure.Override),
            Parts = [.. measure.Parts.Select(part => part with { Override = Told(part.Override) })],
        };

        OverrideDocument? Told(OverrideDocument? decided) => decided is null ? null : decided with { Reason = toldOf(decided.Reason) ?? CommentaryPrivacy.LeftOut };
    }

    private ComparisonDocument EarlierOf(MeasureDocument measure, string place, ComparisonDocument earlier, bool isLatestShown)
    {
        var isShown = Shows(measure, place, area, Stretch.Own(ReportingPeriod.Parse(earlier.Period)), earlier.Value);
        return isShown
            ? earlier with { Travel = isLatestShown ? earlier.Travel : null }
            : earlier with { Value = null, Display = Suppressed, Travel = null };
    }

    private TrendDocument PointOf(MeasureDocument measure, TrendDocument point, bool isJudgedByItself)
    {
        var told = isJudgedByItself ? point with { Target = null, Rag = null } : point;
        return Shows(measure, "trend", area, Stretch.Own(ReportingPeriod.Parse(point.Period)), point.Value) ? told : told with { Value = null, Display = Suppressed, Rag = null };
    }

    private CellDocument CellOf(MeasureDocument measure, string column, CellDocument cell)
    {
        var isShown = columns.TryGetValue(column, out var stretch) ? Shows(measure, column, area, stretch, cell.Value, cell.Numerator, cell.Denominator) : cell.Value is null;
        return isShown ? cell : new(null, Suppressed, null, null);
    }

    private PartDocument PartOf(MeasureDocument measure, PartDocument part, bool isJudgedByItself)
    {
        var told = isJudgedByItself ? part with { Rag = null, State = "not-rated", Override = null } : part;
        return Shows(measure, $"area-{part.Area}", part.Area, Stretch.Own(period), part.Value, part.Numerator, part.Denominator)
            ? told
            : told with { Value = null, Display = Suppressed, Numerator = null, Denominator = null, Rag = null, State = "not-rated", Override = null };
    }

    // An arrow says which of two figures is the greater.
    private DirectionDocument? TravelOf(MeasureDocument measure, bool isShown)
    {
        if (measure.Travel is not { Direction: not null } travel)
        {
            return measure.Travel;
        }

        IEnumerable<Stretch> from = sight.MeasureOf(measure.Id) is { } known ? PrintedFigures.TravelledFrom(known, period) : [];
        var since = travel.Since is { } month ? [Stretch.Own(ReportingPeriod.Parse(month))] : Array.Empty<Stretch>();
        if (isShown && from.Concat(since).All(stretch => IsTold(measure, stretch)))
        {
            return travel;
        }

        LeaveOut(measure, "travel", travel.Since ?? period.ToString(), SuppressionReason.Derived);
        return travel with { Direction = null, Judgement = null, Slope = null, Words = NotShown };
    }

    // Red since a month means red in each since.
    private string? RedSinceOf(MeasureDocument measure, MeasureDocument shown) =>
        shown is { Rag: "red", RedSince: { } since } && Enumerable.Range(0, period.MonthsSince(ReportingPeriod.Parse(since)) + 1).All(back => IsTold(measure, Stretch.Own(period.AddMonths(-back)))) ? since : null;

    private bool IsTold(MeasureDocument measure, Stretch stretch) => sight.IsTold(new(measure.Id, area, stretch));

    private bool Shows(MeasureDocument measure, string place, string of, Stretch stretch, decimal? value, decimal? numerator = null, decimal? denominator = null)
    {
        var reason = value is null ? SuppressionReason.None : sight.ReasonFor(new(measure.Id, of, stretch), value, numerator, denominator);
        if (reason != SuppressionReason.None)
        {
            LeaveOut(measure, place, stretch.End.ToString(), reason);
        }

        return reason == SuppressionReason.None;
    }

    private void LeaveOut(MeasureDocument measure, string place, string month, SuppressionReason reason) => suppressed.Add(SuppressedFigure.Of(area, measure.Id, place, month, reason));
}
