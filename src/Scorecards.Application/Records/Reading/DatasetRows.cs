using System.Runtime.CompilerServices;
using System.Text;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Turns the rows below a header into tables of a dataset, checking each, and hands the tables on as they fill.</summary>
internal sealed class DatasetRows
{
    /// <summary>The rows of a full table.</summary>
    public const int RowsOfTable = 4096;

    /// <summary>What is said of a cell that every row needs and that has no value.</summary>
    public const string FillIn = "Every row needs this value and here it is blank: fill it in.";

    // A list with fewer columns may well have rows of one.
    private const int FewestOfTable = 3;

    private readonly RecordHeader header;
    private readonly RecordIssues issues;
    private readonly Action<RecordTable> batch;
    private readonly RecordTable table;
    private readonly (int Place, CellReader Reader)[] cells;
    private readonly (int Place, CellReader Reader)[] key;
    private readonly SeenRecords? seen;
    private readonly bool isCheck;
    private readonly bool leavesOutDuplicates;
    private readonly HashSet<string> tolerated;

    /// <param name="dataset">The dataset.</param>
    /// <param name="header">Where its columns stand.</param>
    /// <param name="wanted">Which of them are read.</param>
    /// <param name="issues">Where what is wrong goes.</param>
    /// <param name="isArea">Whether a text is an area.</param>
    /// <param name="dayZero">The day that serial numbers count from.</param>
    /// <param name="batch">Takes each table; it is then used again.</param>
    public DatasetRows(DatasetDefinition dataset, RecordHeader header, RecordColumns wanted, RecordIssues issues, Func<string, bool> isArea, int dayZero, Action<RecordTable> batch)
    {
        (this.header, this.issues, this.batch) = (header, issues, batch);
        isCheck = wanted.IsCheck;
        tolerated = new(dataset.Tolerate, StringComparer.Ordinal);
        leavesOutDuplicates = dataset.Tolerate.Contains(RecordIssueCodes.DuplicateRecord, StringComparer.Ordinal);
        table = new(dataset);
        var looksForDuplicates = dataset.Record.Count > 0 && (isCheck || leavesOutDuplicates);
        cells =
        [
            .. dataset.Columns.Index()
                .Where(column => header.PlaceOf(column.Index) >= 0 && (wanted.Has(column.Item) || (looksForDuplicates && dataset.Record.Contains(column.Item.Id, StringComparer.Ordinal))))
                .Select(column => (header.PlaceOf(column.Index), ReaderOf(column.Item, table.Columns[column.Index]))),
        ];
        key = looksForDuplicates ? [.. cells.Where(cell => dataset.Record.Contains(cell.Reader.Column.Id, StringComparer.Ordinal))] : [];
        seen = key.Length > 0 ? new() : null;

        // The name of an area or a team stays as it is written, also where it tells records apart.
        CellReader ReaderOf(DatasetColumn column, RecordVector vector)
        {
            var isOfArea = dataset.Areas.Contains(column.Id, StringComparer.Ordinal);
            var isId = !isOfArea && (string.Equals(dataset.Person, column.Id, StringComparison.Ordinal) || dataset.Record.Contains(column.Id, StringComparer.Ordinal));
            return CellReader.Of(column, vector, isOfArea ? isArea : null, isId, dayZero);
        }
    }

    /// <summary>How many rows were handed on, or will be.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a row.</summary>
    /// <exception cref="Extracts.Reading.UnreadableExtractException">There are too many issues to go on.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(Utf8Row source)
    {
        var row = table.Add(source.Number);
        foreach (var (place, reader) in cells)
        {
            TakeCell(source, place, reader, row);
        }

        if (isCheck)
        {
            CheckNothingOutside(source);
            CheckNotNearlyBlank(source);
        }

        if (seen is not null && IsAgain(source, row) && leavesOutDuplicates)
        {
            table.RemoveLast();
            return;
        }

        Count++;
        if (table.Count == RowsOfTable)
        {
            HandOn();
        }
    }

    /// <summary>Hands on the last rows.</summary>
    public void Finish()
    {
        if (table.Count > 0)
        {
            HandOn();
        }
    }

    private void HandOn()
    {
        batch(table);
        table.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeCell(Utf8Row source, int place, CellReader reader, int row)
    {
        var cell = CellText.Clean(source[place]);
        if (CellText.IsMissing(cell))
        {
            if (reader.Column.Required && IsTold(RecordIssueCodes.MissingValue))
            {
                TellMissing(source.Number, place, reader.Column);
            }
        }
        else if (CellText.IsFailedFormula(cell))
        {
            Tell(RecordIssueCodes.FailedFormula, source, place, reader);
        }
        else if (reader.Read(cell, row) is { } code && IsTold(code))
        {
            Tell(code, source, place, reader);
        }
    }

    // What was tolerated is told once, when the file is checked; what the dataset does not tolerate, as it is defined now, whenever it is read.
    private bool IsTold(string code) => isCheck || !tolerated.Contains(code);

    // Apart from the loop over sound cells, which must not make room for what the messages need.
    private void Tell(string code, Utf8Row source, int place, CellReader reader) => issues.Add(
        code, source.Number, place, reader.Column, () => Encoding.UTF8.GetString(CellText.Clean(source[place])), text => reader.Explain(code, text));

    private void TellMissing(int row, int place, DatasetColumn column) =>
        issues.Add(RecordIssueCodes.MissingValue, row, place, column, () => null, _ => FillIn);

    private void TellAgain(int row, int earlier) => issues.Add(
        RecordIssueCodes.DuplicateRecord, row, key[0].Place, key[0].Reader.Column, () => null, _ => FormattableString.Invariant(
            $"The same record already stands in row {earlier}{(leavesOutDuplicates ? ", and this row is left out" : string.Empty)}: keep one of the two."));

    // A comma that nobody put in quotation marks moves what follows it under other headers, and the last cell out of them.
    private void CheckNothingOutside(Utf8Row source)
    {
        for (var place = header.Width; place < source.Count; place++)
        {
            if (!CellText.Clean(source[place]).IsEmpty)
            {
                issues.Add("cell-without-column", source.Number, place, "Something stands here beyond the last header: head the column, or put a cell that holds a comma in quotation marks.");
                return;
            }
        }
    }

    // A total or a note at the foot of a list would be one record more.
    private void CheckNotNearlyBlank(Utf8Row source)
    {
        if (header.Matches < FewestOfTable || !source.HasOneCell)
        {
            return;
        }

        issues.Warn("nearly-blank-row", source.Number, "Only one cell of this row is filled: if it is a total or a note, delete the row; it counts as a record.");
    }

    // A row without a part of its key that it must have, or without any, is told as that and is no duplicate.
    private bool IsAgain(Utf8Row source, int row)
    {
        var (hash, isWhole, isAny) = (new KeyHash(), true, false);
        foreach (var (_, reader) in key)
        {
            var isThere = reader.AddTo(ref hash, row);
            isWhole &= isThere || !reader.Column.Required;
            isAny |= isThere;
        }

        if (!isWhole || !isAny || seen!.Add(hash.Value, source.Number) is not { } earlier)
        {
            return false;
        }

        if (isCheck)
        {
            TellAgain(source.Number, earlier);
        }

        return true;
    }
}
