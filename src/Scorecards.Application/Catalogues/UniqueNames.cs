namespace Scorecards.Application.Catalogues;

/// <summary>Reports a name that stands twice where each must be the only one.</summary>
internal sealed class UniqueNames(string noun)
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name, or reports at the key that it is taken.</summary>
    public string Claim(YamlScope scope, string key, string name)
    {
        if (name.Length > 0 && !taken.Add(name))
        {
            scope.Report(key, $"the {noun} '{name}' stands twice", "give each its own");
        }

        return name;
    }
}
