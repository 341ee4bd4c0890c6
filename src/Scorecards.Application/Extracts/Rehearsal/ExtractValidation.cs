using System.Text.Json.Serialization;

namespace Scorecards.Application.Extracts.Rehearsal;

/// <summary>What an upload would come to.</summary>
/// <param name="Blob">The name it was checked under.</param>
/// <param name="Scorecard">The scorecard, or null.</param>
/// <param name="Period">The period, or null.</param>
/// <param name="Dataset">The dataset, or null.</param>
/// <param name="Acceptable">Whether it would be accepted.</param>
/// <param name="Rows">Rows with something in them.</param>
/// <param name="Figures">Rows with a figure.</param>
/// <param name="Issues">Every issue.</param>
public sealed record ExtractValidation(string Blob, string? Scorecard, string? Period, string? Dataset, bool Acceptable, int Rows, int Figures, IReadOnlyList<ExtractIssue> Issues)
{
    /// <summary>Of records: the first month they would state, as yyyy-MM.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CoversFrom { get; init; }

    /// <summary>What it would change; null where it would not be accepted.</summary>
    public UploadComparison? Comparison { get; init; }
}

/// <summary>What an upload would change.</summary>
/// <param name="Previous">The upload in use that it is compared with; null where none is.</param>
/// <param name="Rows">How its rows differ from that one's, by list; none where there is none.</param>
/// <param name="Moves">By how much a figure must move to be told.</param>
/// <param name="Figures">The figures that would move by more, the largest move first.</param>
/// <param name="MoreFigures">How many would besides, beyond those listed.</param>
public sealed record UploadComparison(string? Previous, IReadOnlyList<RowComparison> Rows, decimal Moves, IReadOnlyList<MovedFigure> Figures, int MoreFigures);

/// <summary>How the rows of a list differ from those in use.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Added">Rows of records, or of figures, that were not there.</param>
/// <param name="Gone">Rows that were there and are not any more.</param>
/// <param name="Changed">Rows of the same record that say something else.</param>
public sealed record RowComparison(string Dataset, int Added, int Gone, int Changed);

/// <summary>A figure that would move.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Before">The value now; null for no data.</param>
/// <param name="After">The value then; null for no data.</param>
/// <param name="By">How far it would move, as <see cref="UploadComparison.Moves"/> counts it; null from or to no data, or from nothing.</param>
public sealed record MovedFigure(string Measure, string Area, string Period, decimal? Before, decimal? After, decimal? By);
