using System.Globalization;
using Scorecards.Application.Extracts;
using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>Reads the rows of raw files of records, as far as measures need them.</summary>
/// <param name="open">Opens a raw file by its hash; null where it is kept no more.</param>
/// <param name="limits">How large a file may be.</param>
internal sealed class RecordFiles(Func<string, CancellationToken, Task<Stream?>> open, ExtractLimits limits)
{
    /// <summary>Whether rows are read with what tells their records, in any case.</summary>
    public bool WithRecords { get; init; }

    /// <summary>Reads the rows of a dataset from an upload.</summary>
    /// <returns>Why it cannot be read, in words that say nothing of a person; null where it was.</returns>
    public async Task<string?> ReadAsync(RecordUpload upload, DatasetDefinition dataset, RecordPlan plan, Action<RecordTable> take, CancellationToken cancellationToken)
    {
        var (revision, subject) = (upload.Revision, upload.Revision.Subject);
        var name = $"the file of {subject.Dataset} for {subject.Period} ({revision.ExtractId})";
        if (upload.SheetOf(dataset.Id).Tolerated.Keys.Except(dataset.Tolerate, StringComparer.Ordinal).FirstOrDefault() is { } code)
        {
            return $"{name} was let through with {code}, which {dataset.Id} tolerates no more: upload it again";
        }

        await using var content = await open(revision.Sha256, cancellationToken);
        if (content is null)
        {
            return $"{name} is kept no more: upload it again";
        }

        await using var file = await RecordSource.TakeAsync(content, cancellationToken);
        var areas = new AreaNames(plan.Definition.Areas);
        var columns = RecordColumns.Only(WantedColumns.Of(dataset, plan.Measures, WithRecords || plan.Files[dataset.Id].Count > 1));
        var lists = string.Equals(subject.Dataset, Datasets.Records, StringComparison.Ordinal) ? plan.Definition.Datasets : [dataset]; // as it was checked
        var reader = new RecordReader(lists, text => areas.Find(text) >= 0, limits);
        var reading = await ReadAhead.ReadAsync(dataset, batch => reader.Read(file.Rewound, file.Format, list => list == dataset ? columns : null, batch, file.Encoding), take, cancellationToken);
        return reading.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error) is { } issue
            ? string.Create(CultureInfo.InvariantCulture, $"{name} cannot be read as {dataset.Id} is defined now ({issue.Code}, row {issue.Row}, column {issue.Column}): correct the definition, or upload the file again")
            : null;
    }
}
