namespace Scorecards.Application.Catalogues;

/// <summary>Finds the name somebody meant when they mistyped it.</summary>
public static class NearestName
{
    // What is longer was not mistyped; comparing it would only cost time.
    private const int MostLength = 64;

    /// <summary>The known name that takes the fewest edits, if that is at most a third of what was typed; else null.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        if (typed.Length > MostLength)
        {
            return null;
        }

        var best = known
            .Select(name => (Name: name, Edits: Edits(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Edits <= Math.Max(1, typed.Length / 3) ? best.Name : null;
    }

    /// <summary>"write high", or "write one of high, low" when nothing is near.</summary>
    public static string Advice(string typed, IReadOnlyCollection<string> known, int most = 12) => (Of(typed, known), known.Count) switch
    {
        ({ } nearest, _) => $"write {nearest}",
        (_, 0) => "there is none to choose from",
        (_, 1) => $"write {known.First()}",
        _ => $"write {OneOf(known, most)}",
    };

    /// <summary>"one of high, low", whatever was typed.</summary>
    public static string OneOf(IReadOnlyCollection<string> known, int most = 12) => $"one of {string.Join(", ", known.Take(most))}{(known.Count > most ? ", ..." : string.Empty)}";

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, which fingers make most.
    private static int Edits(string left, string right)
    {
        var edits = Enumerable.Range(0, left.Length + 1).Select(_ => new int[right.Length + 1]).ToArray();
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                edits[i][j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(edits[i - 1][j], edits[i][j - 1]) + 1,
                    edits[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    edits[i][j] = Math.Min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }

        return edits[left.Length][right.Length];
    }
}
