using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>What was found in an extract.</summary>
/// <param name="Rows">Rows with something in them, the header not counted.</param>
/// <param name="Observations">What the sound rows report.</param>
/// <param name="Issues">Everything wrong, in file order.</param>
public sealed record ExtractReading(int Rows, IReadOnlyList<Observation> Observations, IReadOnlyList<ExtractIssue> Issues);

/// <summary>Reads and checks an extract of any dataset.</summary>
public static class ExtractReader
{
    /// <summary>Reads a whole file: every issue of every row, not only the first.</summary>
    /// <param name="file">A seekable stream of the file.</param>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="dataset">What it holds.</param>
    /// <param name="definition">The scorecard it is of.</param>
    /// <param name="period">The period its name gives.</param>
    /// <param name="limits">How large it may be.</param>
    public static ExtractReading Read(Stream file, ExtractFormat format, Dataset dataset, ScorecardDefinition definition, ReportingPeriod period, ExtractLimits limits)
    {
        if (dataset.Kind == DatasetKind.Figures)
        {
            return MeasuresReader.Read(file, format, dataset, definition, period, limits);
        }

        ITableRows rows = dataset switch
        {
            { Kind: DatasetKind.National } => new NationalRows(definition, period),
            { Kind: DatasetKind.Commentary } => new CommentaryRows(definition),
            { Block: { Kind: BlockKind.Budget } block } => new BudgetRows(block),
            { Block: { Kind: BlockKind.Projects } block } => new ProjectRows(block),
            { Block: { } block } => new CategoryRows(block),
            _ => throw new InvalidOperationException($"The dataset {dataset.Name} has no reader."),
        };
        return TableReader.Read(file, format, dataset.Name, rows, limits);
    }
}
