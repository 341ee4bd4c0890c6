using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Records;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Extracts;

/// <summary>What an extract holds.</summary>
public enum DatasetKind
{
    /// <summary>Reported figures.</summary>
    Figures = 0,

    /// <summary>Published figures of other authorities.</summary>
    National,

    /// <summary>The analyst's words.</summary>
    Commentary,

    /// <summary>A block of the scorecard.</summary>
    Block,

    /// <summary>Records that measures are counted from.</summary>
    Records,
}

/// <summary>A kind of extract, by the name that its files have.</summary>
/// <param name="Name">The name: "measures", "quarters", or a block's id.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Span">For figures: the stretch of time they are of.</param>
/// <param name="Block">For a block: which.</param>
/// <param name="Lists">For records: the lists it may hold; a workbook may hold several.</param>
public sealed record Dataset(string Name, DatasetKind Kind, Span Span = Span.Own, Block? Block = null, IReadOnlyList<DatasetDefinition>? Lists = null);

/// <summary>The datasets there are.</summary>
public static class Datasets
{
    /// <summary>Reported figures, each of its measure's own data period.</summary>
    public static Dataset Measures { get; } = new("measures", DatasetKind.Figures);

    /// <summary>The name of a workbook with a sheet for each of several lists of records.</summary>
    public const string Records = "records";

    /// <summary>The datasets that every scorecard has.</summary>
    public static IReadOnlyList<Dataset> Common { get; } =
    [
        Measures,
        new("quarters", DatasetKind.Figures, Span.Quarter),
        new("half-years", DatasetKind.Figures, Span.HalfYear),
        new("years", DatasetKind.Figures, Span.Year),
        new("previous-months", DatasetKind.Figures, Span.PreviousMonths),
        new("national", DatasetKind.National),
        new("commentary", DatasetKind.Commentary),
    ];

    /// <summary>A dataset that every scorecard has, or null.</summary>
    public static Dataset? Find(string name) => Common.FirstOrDefault(dataset => string.Equals(dataset.Name, name, StringComparison.Ordinal));

    /// <summary>
    /// The names of every scorecard's datasets, by its id. One whose file cannot be used still has those that all have, so that
    /// an upload's name is not blamed for it.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> NamesIn(Catalogue catalogue) => catalogue.Ids.ToDictionary(
        id => id,
        id => (IReadOnlyCollection<string>)[.. (catalogue.Find(id) is { } definition ? Of(definition) : Common).Select(dataset => dataset.Name)],
        StringComparer.Ordinal);

    /// <summary>Every dataset of a scorecard.</summary>
    public static IReadOnlyList<Dataset> Of(ScorecardDefinition definition) =>
    [
        .. Common,
        .. definition.Blocks.Select(block => new Dataset(block.Id, DatasetKind.Block, Block: block)),
        .. definition.Datasets.Select(list => new Dataset(list.Id, DatasetKind.Records, Lists: [list])),
        .. definition.Datasets.Count == 0 ? (Dataset[])[] : [new(Records, DatasetKind.Records, Lists: definition.Datasets)],
    ];
}
