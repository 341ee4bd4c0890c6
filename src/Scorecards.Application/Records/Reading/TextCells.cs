using System.Runtime.CompilerServices;
using System.Text;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Reads texts as they are written; a text that comes again is the same instance.</summary>
internal sealed class TextCells(DatasetColumn column, TextVector texts, Func<string, bool>? isArea) : CellReader(column)
{
    private readonly SpellingCache<(string Text, bool IsSound)> known = new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override string? Read(ReadOnlySpan<byte> cell, int row)
    {
        if (!known.TryGet(cell, out var found))
        {
            var text = Encoding.UTF8.GetString(cell);
            found = (text, isArea?.Invoke(text) ?? true);
            known.Keep(cell, found);
        }

        if (!found.IsSound)
        {
            return RecordIssueCodes.UnknownArea;
        }

        texts.Values[row] = found.Text;
        return null;
    }

    /// <inheritdoc/>
    protected override string ExplainUnsound(string code, string? text) => UnknownArea(text);

    /// <inheritdoc/>
    public override bool AddTo(ref KeyHash key, int row) => key.AddText(texts.Values[row]);

    /// <summary>What is wrong with a text that is no area.</summary>
    internal static string UnknownArea(string? text) => $"{Call(text)} is not an area of the scorecard: write an area's id or title, or leave it blank.";
}

/// <summary>Reads codes: the value is the code's own name, however the file writes it.</summary>
internal sealed class CodeCells : CellReader
{
    private readonly TextVector names;
    private readonly Func<string, bool>? isArea;
    private readonly Dictionary<string, string> bySpelling = new(StringComparer.Ordinal);
    private readonly SpellingCache<(string? Name, string? Code)> known = new();

    public CodeCells(DatasetColumn column, TextVector names, Func<string, bool>? isArea)
        : base(column)
    {
        (this.names, this.isArea) = (names, isArea);
        // What is listed as it is goes before what a listed spelling comes to without its letter.
        foreach (var exactness in (int[])[0, 1])
        {
            foreach (var (spelling, name) in column.Codes.SelectMany(code => code.Spellings.Prepend(code.Name).Select(spelling => (spelling, code.Name))))
            {
                if (CodeText.Spellings(spelling).ElementAtOrDefault(exactness) is { } compared)
                {
                    bySpelling.TryAdd(compared, name);
                }
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override string? Read(ReadOnlySpan<byte> cell, int row)
    {
        if (!known.TryGet(cell, out var found))
        {
            found = Find(Encoding.UTF8.GetString(cell));
            known.Keep(cell, found);
        }

        names.Values[row] = found.Name;
        return found.Code;
    }

    /// <inheritdoc/>
    protected override string ExplainUnsound(string code, string? text) => string.Equals(code, RecordIssueCodes.UnknownArea, StringComparison.Ordinal)
        ? TextCells.UnknownArea(text)
        : $"{Call(text)} is not a code of this column: {Advice(text, [.. Column.Codes.Select(known => known.Name)])}, or leave it blank where nobody knows.";

    /// <inheritdoc/>
    public override bool AddTo(ref KeyHash key, int row) => key.AddText(names.Values[row]);

    // The code nearest to a text nearly tells the text.
    private static string Advice(string? text, string[] codes) => text is null ? $"write {NearestName.OneOf(codes)}" : NearestName.Advice(text, codes);

    private (string? Name, string? Code) Find(string text)
    {
        var name = CodeText.Spellings(text).Select(spelling => bySpelling.GetValueOrDefault(spelling)).FirstOrDefault(found => found is not null);
        return name switch
        {
            null => (null, RecordIssueCodes.UnknownCode),
            _ when isArea is not null && !isArea(name) => (null, RecordIssueCodes.UnknownArea),
            _ => (name, null),
        };
    }
}
