using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Names the columns of a scorecard's table.</summary>
internal static class ColumnDocuments
{
    /// <summary>The columns, runs of them spread out, each with its heading.</summary>
    public static IReadOnlyList<ColumnDocument> Of(Scorecard scorecard)
    {
        var definition = scorecard.Definition;
        return [.. definition.Columns.SelectMany(column => column.Kind switch
        {
            ColumnKind.Quarters or ColumnKind.HalfYears or ColumnKind.Years or ColumnKind.PreviousMonths =>
                scorecard.Columns.Where(stretch => stretch.Kind == column.Kind).Select(stretch => new ColumnDocument(IdOf(stretch), Codes.Column[column.Kind], stretch.Heading)),
            ColumnKind.Comparators =>
                definition.Comparators.Select(comparator => new ColumnDocument($"comparator-{comparator.Id}", Codes.Column[column.Kind], comparator.Title)),
            ColumnKind.Areas =>
                definition.PartsOf(scorecard.Area, column.Level, scorecard.Period).Select(area => new ColumnDocument($"area-{area.Id}", Codes.Column[column.Kind], area.Title)),
            _ => [new(Codes.Column[column.Kind], Codes.Column[column.Kind], HeadingOf(column.Kind, scorecard))],
        })];
    }

    /// <summary>The id of a stretch's column.</summary>
    public static string IdOf(StretchColumn column) => $"{Codes.Column[column.Kind]}-{column.Stretch.End}";

    private static string HeadingOf(ColumnKind kind, Scorecard scorecard) => kind switch
    {
        ColumnKind.Latest => "Latest",
        ColumnKind.Rating => "Rating",
        ColumnKind.DataPeriod => "Data period",
        ColumnKind.Parts => "Numerator and denominator",
        ColumnKind.Target => "Target",
        ColumnKind.Previous => "Previous",
        ColumnKind.Travel => "Travel",
        ColumnKind.Outturn => $"Outturn {scorecard.Definition.Year.OutturnOf(scorecard.Period).ToShortString()}",
        ColumnKind.OutturnTravel => "Travel since outturn",
        ColumnKind.Code => "Code",
        ColumnKind.Baseline => "Baseline",
        ColumnKind.Trend => "Trend",
        ColumnKind.MonitoredBy => "Monitored by",
        ColumnKind.Frequency => "Frequency",
        ColumnKind.Commentary => "Commentary",
        _ => throw new InvalidOperationException($"The column {kind} is a run of columns."),
    };
}
