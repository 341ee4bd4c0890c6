using Scorecards.Application.Catalogues.Shared;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Catalogues;

/// <summary>
/// The datasets that a scorecard's measures may be counted from: those it lists, and the shared ones, which a measure takes in by
/// naming them.
/// </summary>
internal sealed class DatasetBook(IReadOnlyList<DatasetDefinition> listed)
{
    // Each scorecard has its own, but what a shared definition says never changes.
    private static readonly Lazy<IReadOnlyList<DatasetDefinition>> Shipped = new(() => [.. SharedDefinitions.Shipped.Datasets.Values.Select(ReadShipped)]);

    private readonly SortedSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Every one there is, by id.</summary>
    public IReadOnlyDictionary<string, DatasetDefinition> ById { get; } = listed
        .Concat(Shipped.Value.ExceptBy(listed.Select(dataset => dataset.Id), dataset => dataset.Id, StringComparer.Ordinal))
        .DistinctBy(dataset => dataset.Id, StringComparer.Ordinal)
        .ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);

    /// <summary>Those the scorecard has: listed, or taken in by a measure.</summary>
    public IReadOnlyList<DatasetDefinition> Used => [.. listed, .. taken.Except(listed.Select(dataset => dataset.Id), StringComparer.Ordinal).Select(id => ById[id])];

    /// <summary>Whether any of them is a shared one that a measure took in.</summary>
    public bool TakesShared => Used.Count > listed.Count;

    /// <summary>Notes that a measure needs one.</summary>
    public void Take(string id) => taken.Add(id);

    private static DatasetDefinition ReadShipped(YamlDotNet.RepresentationModel.YamlMappingNode definition)
    {
        var problems = new List<CatalogueProblem>();
        var read = DatasetReader.ReadOne(new("datasets", string.Empty, definition, definition, problems));
        return problems.Count == 0 ? read : throw new InvalidCatalogueException(problems);
    }
}
