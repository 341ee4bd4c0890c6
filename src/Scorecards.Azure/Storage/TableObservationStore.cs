using System.Globalization;
using Azure;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Azure.Tables;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>
/// Observations and revisions in Table storage: a partition for each month. A revision is one row that must not be there
/// when it is written, so putting an upload into use is a single step.
/// </summary>
public sealed class TableObservationStore(TableClient table) : IObservationStore
{
    private const int RowsTogether = 100;
    private const string WithdrawnBy = nameof(WithdrawnBy);
    private const string WithdrawnAt = nameof(WithdrawnAt);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExtractRevision>> RevisionsAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(
            TableFilter.PartitionPrefix(StorageKeys.ObservationsPrefix(scorecard, period)), TableFilter.RowPrefix(StorageKeys.RevisionPrefix));
        var revisions = new List<ExtractRevision>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            revisions.Add(new(
                StorageKeys.ReadSubject(row.PartitionKey), row.GetInt32(nameof(ExtractRevision.Number)), row.GetRequired(nameof(ExtractRevision.ExtractId)), row.GetRequired(nameof(ExtractRevision.Sha256)))
            {
                CoversFrom = row.GetString(nameof(ExtractRevision.CoversFrom)) is { } first ? ReportingPeriod.Parse(first) : null,
                Lists = row.GetString(nameof(ExtractRevision.Lists)),
                Withdrawal = row.GetString(WithdrawnBy) is { } by ? new(by, row.GetTime(WithdrawnAt), row.GetRequired(nameof(ExtractWithdrawal.Reason))) : null,
            });
        }

        return revisions;
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ExtractSubject subject, string extractId, IReadOnlyList<Observation> observations, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var chunk in observations.Chunk(RowsTogether))
        {
            // Upsert: the rows of an upload are derived from its bytes, so whoever wrote them first wrote the same.
            await table.SubmitTransactionAsync(
                [.. chunk.Select(observation => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(subject, extractId, observation)))],
                cancellationToken);
            done += chunk.Length;
            progress.Report(new($"{subject.Scorecard} {subject.Period} rows stored", done, observations.Count));
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryCommitAsync(ExtractRevision revision, CancellationToken cancellationToken)
    {
        var row = new TableEntity(StorageKeys.Observations(revision.Subject), StorageKeys.Revision(revision.Number))
        {
            [nameof(ExtractRevision.Number)] = revision.Number,
            [nameof(ExtractRevision.ExtractId)] = revision.ExtractId,
            [nameof(ExtractRevision.Sha256)] = revision.Sha256,
        };
        if (revision.CoversFrom is { } first)
        {
            row[nameof(ExtractRevision.CoversFrom)] = first.ToString();
            row[nameof(ExtractRevision.Lists)] = revision.Lists;
        }

        if (revision.Withdrawal is { } withdrawal)
        {
            row[WithdrawnBy] = withdrawal.By;
            row[WithdrawnAt] = withdrawal.At;
            row[nameof(ExtractWithdrawal.Reason)] = withdrawal.Reason;
        }

        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Observation>> ReadAsync(ExtractRevision revision, CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(
            TableFilter.Partition(StorageKeys.Observations(revision.Subject)), TableFilter.RowPrefix(StorageKeys.FiguresPrefix(revision.ExtractId)));
        var observations = new List<Observation>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            observations.Add(new(
                row.GetRequired(nameof(Observation.LineId)),
                row.GetRequired(nameof(Observation.ScopeId)),
                ReadDecimal(row, nameof(Observation.Numerator)),
                ReadDecimal(row, nameof(Observation.Denominator)),
                ReadDecimal(row, nameof(Observation.Value)),
                row.GetString(nameof(Observation.Text)))
            {
                Code = row.GetString(nameof(Observation.Code)) is { } code ? Enum.Parse<DataCode>(code) : null,
                Year = row.GetString(nameof(Observation.Year)) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
                Author = row.GetString(nameof(Observation.Author)),
            });
        }

        return observations;
    }

    // Decimals are stored as text: the service's double would lose their exactness.
    private static TableEntity Write(ExtractSubject subject, string extractId, Observation observation) =>
        new(StorageKeys.Observations(subject), StorageKeys.Figure(extractId, observation))
        {
            [nameof(Observation.LineId)] = observation.LineId,
            [nameof(Observation.ScopeId)] = observation.ScopeId,
            [nameof(Observation.Numerator)] = observation.Numerator?.ToString(CultureInfo.InvariantCulture),
            [nameof(Observation.Denominator)] = observation.Denominator?.ToString(CultureInfo.InvariantCulture),
            [nameof(Observation.Value)] = observation.Value?.ToString(CultureInfo.InvariantCulture),
            [nameof(Observation.Text)] = observation.Text,
            [nameof(Observation.Code)] = observation.Code?.ToString(),
            [nameof(Observation.Year)] = observation.Year?.ToString(CultureInfo.InvariantCulture),
            [nameof(Observation.Author)] = observation.Author,
        };

    private static decimal? ReadDecimal(TableEntity row, string property) =>
        row.GetString(property) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
