using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>
/// What catalogue files were read as, by name and hash: a file is read again whenever its text changes, and only then. When it
/// is full it is emptied, so that texts nobody uses any more go.
/// </summary>
internal sealed class CatalogueCache(int capacity)
{
    private readonly ConcurrentDictionary<(string Name, string Version), (ScorecardDefinition? Definition, IReadOnlyList<CatalogueProblem> Problems)> parsed = new();

    /// <summary>How many files it holds.</summary>
    public int Count => parsed.Count;

    /// <summary>What a file says, and the version of its text.</summary>
    public (ScorecardDefinition? Definition, IReadOnlyList<CatalogueProblem> Problems, string Version) Read(CatalogueFile file)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)));
        if (!parsed.TryGetValue((file.Name, version), out var found))
        {
            found = CatalogueReader.Read(file.Name, file.Text);
            if (parsed.Count >= capacity)
            {
                parsed.Clear();
            }

            parsed[(file.Name, version)] = found;
        }

        return (found.Definition, found.Problems, version);
    }
}
