using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>What an upload was found to be, before anything is stored.</summary>
/// <param name="Name">What its name says.</param>
/// <param name="Sha256">The hash of its bytes; null where it was too large to read.</param>
/// <param name="Rows">Rows with something in them.</param>
/// <param name="Observations">What its sound rows report.</param>
/// <param name="Issues">Everything wrong with it.</param>
public sealed record CheckedExtract(ExtractName Name, string? Sha256, int Rows, IReadOnlyList<Observation> Observations, IReadOnlyList<ExtractIssue> Issues)
{
    /// <summary>Of records: the lists it holds; null for everything else.</summary>
    public IReadOnlyList<RecordSheet>? Sheets { get; init; }

    /// <summary>Of records: the first month they state; null for everything else.</summary>
    public ReportingPeriod? CoversFrom => Sheets is { Count: > 0 } ? Sheets.Min(sheet => sheet.First) : null;

    /// <summary>Of records: the lists they hold; null for everything else.</summary>
    public string? Lists => Sheets is { Count: > 0 } ? string.Join(' ', Sheets.Select(sheet => sheet.Dataset)) : null;

    /// <summary>How many of its rows report a figure: none of records, which figures are counted from.</summary>
    public int Figures => Sheets is null ? Observations.Count(observation => observation.HasFigure) : 0;

    /// <summary>The month it may be stored for; null where it must be rejected.</summary>
    public ExtractSubject? Subject => Issues.All(issue => issue.Severity != IssueSeverity.Error) && Name is { Scorecard: { } scorecard, Period: { } period, Dataset: { } dataset }
        ? new(scorecard, period, dataset)
        : null;
}

/// <summary>Checks an upload's name and contents against the catalogue. Stores nothing: an upload and its rehearsal are checked alike.</summary>
public sealed class ExtractCheck(ICatalogueSource catalogues, ExtractLimits limits, TimeProvider clock)
{
    /// <summary>Checks an upload.</summary>
    /// <param name="blob">Its name.</param>
    /// <param name="length">Its length in bytes, as far as it is known before it is read; else 0.</param>
    /// <param name="open">Opens its contents; not called where the length alone refuses it.</param>
    /// <param name="keep">Called with the hash and the contents once they are read, to keep them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<CheckedExtract> RunAsync(
        string blob,
        long length,
        Func<CancellationToken, Task<Stream>> open,
        Func<string, Stream, CancellationToken, Task> keep,
        CancellationToken cancellationToken)
    {
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        var name = ExtractName.Read(blob, Datasets.NamesIn(catalogue), CouncilClock.PeriodAt(clock.GetUtcNow()));
        var kind = name is { Scorecard: { } known, Dataset: { } named } ? Datasets.Of(catalogue.Require(known)).FirstOrDefault(dataset => string.Equals(dataset.Name, named, StringComparison.Ordinal)) : null;
        var sizes = kind?.Lists is null ? limits : limits.OfRecords();
        if (length > sizes.FileBytes)
        {
            return new(name, null, 0, [], [.. name.Issues, LimitIssues.FileTooLarge(length, sizes)]);
        }

        await using var content = await open(cancellationToken);
        await using var file = await SpooledFile.TakeAsync(content, sizes.FileBytes, cancellationToken);
        if (file is null)
        {
            return new(name, null, 0, [], [.. name.Issues, LimitIssues.FileTooLarge(sizes.FileBytes + 1, sizes)]);
        }

        await keep(file.Sha256, file.Rewound, cancellationToken);
        if (name is not { Scorecard: { } scorecard, Period: { } period, Format: { } format, Issues: [] } || kind is null)
        {
            return new(name, file.Sha256, 0, [], name.Issues);
        }

        var definition = catalogue.Require(scorecard);
        if (kind.Lists is { } lists)
        {
            var records = RecordCheck.Read(file.Rewound, name, lists, definition, limits);
            return new(name, file.Sha256, records.Rows, records.Observations, records.Issues) { Sheets = RecordSheet.Of(records.Observations) };
        }

        var reading = ExtractReader.Read(file.Rewound, format, kind, definition, period, limits);
        return new(name, file.Sha256, reading.Rows, reading.Observations, reading.Issues);
    }
}
