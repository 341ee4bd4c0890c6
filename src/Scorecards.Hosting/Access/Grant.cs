namespace Scorecards.Hosting.Access;

/// <summary>A role and where it holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scorecard">The one scorecard it holds for; null for everything.</param>
/// <param name="Area">The one area it holds for, with the areas below; null for the whole scorecard.</param>
public sealed record Grant(AccessRole Role, string? Scorecard = null, string? Area = null)
{
    private const int LongestId = 64;

    /// <summary>
    /// Reads the value of an app role: "Scorecards.Reader", "Scorecards.Reader.my-council", "Scorecards.Reader.my-council.north".
    /// Null for any other text, which grants nothing. Ids hold no dot, so no value can be read in two ways.
    /// </summary>
    public static Grant? Read(string? value) => (value ?? string.Empty).Split('.') is ["Scorecards", var role, .. { Length: <= 2 } where]
        && RoleOf(role) is var known and not AccessRole.None
        && Array.TrueForAll(where, IsId)
            ? new(known, where.ElementAtOrDefault(0), where.ElementAtOrDefault(1))
            : null;

    /// <summary>Whether a text could be the id of a scorecard or an area.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= LongestId && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Whether it reaches a place.</summary>
    public bool Covers(AccessScope scope) => Scorecard is null
        || (string.Equals(Scorecard, scope.Scorecard, StringComparison.Ordinal) && (Area is null || scope.Areas.Contains(Area, StringComparer.Ordinal)));

    /// <summary>As it is written as an app role.</summary>
    public override string ToString() => string.Join('.', new[] { "Scorecards", Role.ToString(), Scorecard, Area }.OfType<string>());

    private static AccessRole RoleOf(string name) => name switch
    {
        nameof(AccessRole.Reader) => AccessRole.Reader,
        nameof(AccessRole.Analyst) => AccessRole.Analyst,
        nameof(AccessRole.Approver) => AccessRole.Approver,
        nameof(AccessRole.Administrator) => AccessRole.Administrator,
        _ => AccessRole.None,
    };
}
