namespace Scorecards.Application.Catalogues;

/// <summary>The words that stand for an enumeration's values in catalogues and on the wire.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CodeTable<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<T, string> byValue = [];

    /// <summary>Makes the table of its pairs.</summary>
    public CodeTable(string noun, params (string Code, T Value)[] pairs)
    {
        Noun = noun;
        foreach (var (code, value) in pairs)
        {
            byCode.Add(code, value);
            byValue.Add(value, code);
        }
    }

    /// <summary>What a code is called in a message: "a polarity".</summary>
    public string Noun { get; }

    /// <summary>Every code, in the order given.</summary>
    public IReadOnlyCollection<string> All => byCode.Keys;

    /// <summary>The value a code stands for, or null.</summary>
    public T? Find(string code) => byCode.TryGetValue(code, out var value) ? value : null;

    /// <summary>The code of a value.</summary>
    public string this[T value] => byValue[value];
}
