using System.Runtime.CompilerServices;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Reads ids of persons and records, so that the same id is the same text in every list; one that comes again is the same instance.</summary>
internal sealed class IdCells(DatasetColumn column, TextVector texts) : CellReader(column)
{
    private readonly SpellingCache<(string? Id, string? Code)> known = new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override string? Read(ReadOnlySpan<byte> cell, int row)
    {
        if (!known.TryGet(cell, out var found))
        {
            found = Find(cell);
            known.Keep(cell, found);
        }

        texts.Values[row] = found.Id;
        return found.Code;
    }

    /// <inheritdoc/>
    public override bool AddTo(ref KeyHash key, int row) => key.AddText(texts.Values[row]);

    /// <inheritdoc/>
    protected override string ExplainUnsound(string code, string? text) => string.Equals(code, RecordIssueCodes.MissingValue, StringComparison.Ordinal)
        ? DatasetRows.FillIn
        : $"{Call(text)} is a number that a spreadsheet has shortened: format the column as text and export again.";

    private (string? Id, string? Code) Find(ReadOnlySpan<byte> cell)
    {
        var id = IdText.Normal(cell);
        return IdText.IsShortened(id) ? (null, RecordIssueCodes.UnclearId)
            : id is "" or "N/A" or "#N/A" ? (null, Column.Required ? RecordIssueCodes.MissingValue : null)
            : (id, null);
    }
}
