using Scorecards.Domain.Records;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>The row that a part of an expression looks at: of which dataset, and for the sake of which other row.</summary>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Outer">The row for whose sake it is looked at; null for the counted row.</param>
internal sealed record RowView(DatasetDefinition Dataset, RowView? Outer)
{
    /// <summary>How many looks at other rows it stands within.</summary>
    public int Depth { get; } = Outer is null ? 0 : Outer.Depth + 1;

    /// <summary>The counted row.</summary>
    public RowView Counted => Outer is null ? this : Outer.Counted;

    /// <summary>The column that says whose its rows are; -1 where none does.</summary>
    public static int PersonOf(DatasetDefinition dataset) =>
        dataset.Person is { } id && dataset.IndexOf(id) is >= 0 and var column && dataset.Columns[column].Type is ColumnType.Text or ColumnType.Code ? column : -1;

    /// <summary>A row that is looked at for the sake of this one.</summary>
    public RowView Inner(DatasetDefinition dataset) => new(dataset, this);
}
