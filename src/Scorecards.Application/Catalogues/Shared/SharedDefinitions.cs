using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Catalogues.Shared;

/// <summary>
/// The definitions of datasets and measures that the product brings with it, which a scorecard includes by id: src/catalogue/datasets
/// and src/catalogue/measures.
/// </summary>
internal sealed class SharedDefinitions
{
    private readonly HashSet<YamlNode> nodes = new(ReferenceEqualityComparer.Instance);

    private SharedDefinitions(IReadOnlyList<(string Name, string Text)> files)
    {
        Datasets = Read(files, "datasets");
        Measures = Read(files, "measures");
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(file => file.Text)))));
    }

    /// <summary>The shipped ones.</summary>
    public static SharedDefinitions Shipped { get; } = new(ReadShipped());

    /// <summary>Datasets by id.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Datasets { get; }

    /// <summary>Measures by id.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Measures { get; }

    /// <summary>The hash of all of them.</summary>
    public string Version { get; }

    /// <summary>Whether a node stands in them, and not in the file that includes it.</summary>
    public bool Own(YamlNode node) => nodes.Contains(node);

    private Dictionary<string, YamlMappingNode> Read(IReadOnlyList<(string Name, string Text)> files, string kind)
    {
        var found = new Dictionary<string, YamlMappingNode>(StringComparer.Ordinal);
        foreach (var (name, text) in files.Where(file => file.Name.StartsWith(kind + "/", StringComparison.Ordinal)))
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            nodes.UnionWith(yaml.Documents[0].AllNodes);
            foreach (var definition in ((YamlSequenceNode)yaml.Documents[0].RootNode[kind]).Cast<YamlMappingNode>())
            {
                if (!found.TryAdd(((YamlScalarNode)definition["id"]).Value!, definition))
                {
                    throw new InvalidOperationException($"{name} has a second definition of {definition["id"]}.");
                }
            }
        }

        return found;
    }

    private static List<(string Name, string Text)> ReadShipped()
    {
        var assembly = typeof(SharedDefinitions).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return (name, reader.ReadToEnd());
        })];
    }
}
