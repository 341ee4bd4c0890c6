using System.Globalization;

namespace Scorecards.Application.Catalogues;

/// <summary>Something wrong in a catalogue file, where it stands and what to write instead.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Key">The key it is about, as a path: "sections[2].measures[0].polarity".</param>
/// <param name="What">What is wrong.</param>
/// <param name="WriteInstead">What to write instead.</param>
public sealed record CatalogueProblem(string File, long Line, long Column, string Key, string What, string WriteInstead)
{
    /// <summary>"my-council.yaml:12:9: sections[0].polarity: 'hihg' is not a polarity; write high".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {(Key.Length == 0 ? "the file" : Key)}: {What}; {WriteInstead}");
}
