using System.Security.Cryptography;
using System.Text;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Where the catalogue's files are kept.</summary>
public interface ICatalogueSource
{
    /// <summary>Every file, by name.</summary>
    Task<IReadOnlyList<CatalogueFile>> ReadAllAsync(CancellationToken cancellationToken);
}

/// <summary>A catalogue file as it is stored.</summary>
/// <param name="Name">Its name, for example "kent-scs.yaml".</param>
/// <param name="Text">Its YAML.</param>
public sealed record CatalogueFile(string Name, string Text);

/// <summary>A scorecard's definition with the hash of the text it was read from: its version.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Version">The SHA-256 of the text, lower-case hexadecimal.</param>
public sealed record CatalogueEntry(ScorecardDefinition Definition, string Version);

/// <summary>Every scorecard there is, read anew for each piece of work so that a change takes effect at the next run.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, CatalogueEntry> byId;

    private Catalogue(IEnumerable<CatalogueEntry> entries) =>
        byId = entries.ToDictionary(entry => entry.Definition.Id, StringComparer.Ordinal);

    /// <summary>All entries, by id.</summary>
    public IEnumerable<CatalogueEntry> Entries => byId.Values.OrderBy(entry => entry.Definition.Id, StringComparer.Ordinal);

    /// <summary>All ids.</summary>
    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <summary>A scorecard's definition, or null.</summary>
    public ScorecardDefinition? Find(string id) => byId.GetValueOrDefault(id)?.Definition;

    /// <summary>Reads every file.</summary>
    /// <exception cref="InvalidCatalogueException">A file cannot be used; the message has every problem of every file.</exception>
    public static async Task<Catalogue> LoadAsync(ICatalogueSource source, CancellationToken cancellationToken) =>
        Of(await source.ReadAllAsync(cancellationToken));

    /// <summary>Makes the catalogue of its files.</summary>
    /// <exception cref="InvalidCatalogueException">A file cannot be used; the message has every problem of every file.</exception>
    public static Catalogue Of(IEnumerable<CatalogueFile> files)
    {
        var entries = new List<CatalogueEntry>();
        var problems = new List<CatalogueProblem>();
        foreach (var file in files)
        {
            var (definition, found) = CatalogueReader.Read(file.Name, file.Text);
            problems.AddRange(found);
            if (definition is not null)
            {
                entries.Add(new(definition, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))));
            }
        }

        return problems.Count > 0 ? throw new InvalidCatalogueException(problems) : new(entries);
    }
}
