namespace Scorecards.Application.Catalogues;

/// <summary>Finds the name somebody meant when they mistyped it.</summary>
public static class NearestName
{
    /// <summary>The known name that takes the fewest edits, if that is at most a third of what was typed; else null.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var best = known
            .Select(name => (Name: name, Edits: Edits(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Edits <= Math.Max(1, typed.Length / 3) ? best.Name : null;
    }

    /// <summary>"write high", or "write one of high, low" when nothing is near.</summary>
    public static string Advice(string typed, IReadOnlyCollection<string> known, int most = 12) => Of(typed, known) is { } nearest
        ? $"write {nearest}"
        : $"write one of {string.Join(", ", known.Take(most))}{(known.Count > most ? ", ..." : string.Empty)}";

    // Levenshtein distance, one row at a time.
    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
