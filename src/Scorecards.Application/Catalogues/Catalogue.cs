using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Where the catalogue's files are kept.</summary>
public interface ICatalogueSource
{
    /// <summary>Every file, by name.</summary>
    Task<IReadOnlyList<CatalogueFile>> ReadAllAsync(CancellationToken cancellationToken);
}

/// <summary>A catalogue file as it is stored.</summary>
/// <param name="Name">Its name, for example "my-council.yaml".</param>
/// <param name="Text">Its YAML.</param>
public sealed record CatalogueFile(string Name, string Text);

/// <summary>A scorecard's definition with the hash of the text it was read from: its version.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Version">The SHA-256 of the text, and of the shared definitions where it includes any, lower-case hexadecimal.</param>
public sealed record CatalogueEntry(ScorecardDefinition Definition, string Version);

/// <summary>Every scorecard there is, read anew for each piece of work so that a change takes effect at the next run.</summary>
public sealed class Catalogue
{
    // What a text says never changes, so every user of the process may share it.
    private static readonly CatalogueCache Parsed = new(capacity: 64);

    private readonly Dictionary<string, CatalogueEntry> byId;

    private Catalogue(IEnumerable<CatalogueEntry> entries, IReadOnlyList<CatalogueProblem> problems)
    {
        byId = entries.ToDictionary(entry => entry.Definition.Id, StringComparer.Ordinal);
        Problems = problems;
    }

    /// <summary>Everything wrong with files that cannot be used; the others can.</summary>
    public IReadOnlyList<CatalogueProblem> Problems { get; }

    /// <summary>All sound entries, by id.</summary>
    public IEnumerable<CatalogueEntry> Entries => byId.Values.OrderBy(entry => entry.Definition.Id, StringComparer.Ordinal);

    /// <summary>All ids, those of files that cannot be used among them.</summary>
    public IReadOnlyCollection<string> Ids => [.. byId.Keys.Concat(Problems.Select(problem => IdOf(problem.File))).Distinct(StringComparer.Ordinal)];

    /// <summary>A scorecard's definition; null where there is none, or where its file cannot be used.</summary>
    public ScorecardDefinition? Find(string id) => byId.GetValueOrDefault(id)?.Definition;

    /// <summary>A scorecard's definition, for work that cannot go on without it.</summary>
    /// <exception cref="InvalidCatalogueException">Its file cannot be used; the message has every problem of it.</exception>
    public ScorecardDefinition Require(string id) =>
        Find(id) ?? throw new InvalidCatalogueException([.. Problems.Where(problem => string.Equals(IdOf(problem.File), id, StringComparison.Ordinal))]);

    /// <summary>Fails where a file cannot be used, once the work on the others is done.</summary>
    /// <exception cref="InvalidCatalogueException">A file cannot be used; the message has every problem of every file.</exception>
    public void ThrowIfBroken()
    {
        if (Problems.Count > 0)
        {
            throw new InvalidCatalogueException(Problems);
        }
    }

    /// <summary>Reads every file. One that cannot be used does not keep the others from their readers.</summary>
    public static async Task<Catalogue> LoadAsync(ICatalogueSource source, CancellationToken cancellationToken) =>
        Of(await source.ReadAllAsync(cancellationToken));

    /// <summary>Makes the catalogue of its files.</summary>
    public static Catalogue Of(IEnumerable<CatalogueFile> files)
    {
        var entries = new List<CatalogueEntry>();
        var problems = new List<CatalogueProblem>();
        foreach (var file in files)
        {
            var (definition, found, version) = Parsed.Read(file);
            problems.AddRange(found);
            if (definition is not null)
            {
                entries.Add(new(definition, definition.SharedVersion is { } shared ? ContentHash.OfText($"{version}\n{shared}") : version));
            }
        }

        return new(entries, problems);
    }

    // A scorecard's file is named after it.
    private static string IdOf(string file) => file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? file[..^".yaml".Length] : file;
}
