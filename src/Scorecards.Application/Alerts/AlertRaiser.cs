using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>
/// Turns a scorecard of the latest period into alerts: one notification per director and run, however many measures.
/// Runs before the scorecard is stored, so that a scorecard nobody was told of is never shown as old news.
/// </summary>
public sealed class AlertRaiser(IAlertStore store, TimeProvider clock)
{
    private const int MostAlertsTogether = 99;

    /// <summary>Raises what went red and closes what recovered.</summary>
    /// <param name="scorecard">The scorecard of the latest period.</param>
    /// <param name="revision">The revision it will be stored as.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many alerts were raised.</returns>
    public async Task<int> RunAsync(Scorecard scorecard, int revision, CancellationToken cancellationToken)
    {
        if (scorecard.Definition.Illustrative)
        {
            return 0; // nobody is to act on generated figures
        }

        var told = (await store.ReadAsync(scorecard.Definition.Id, scorecard.Area.Id, cancellationToken))
            .GroupBy(alert => alert.Value.Measure, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(alert => (alert.Value.Period, alert.Value.RaisedAt))!, StringComparer.Ordinal);
        var news = new List<ScoredMeasure>();
        foreach (var measure in scorecard.Measures)
        {
            var last = told.GetValueOrDefault(measure.Measure.Id);
            var memory = last is null ? null : new AlertMemory(last.Value.State, ReportingPeriod.Parse(last.Value.Period));
            var decision = AlertPolicy.Decide(memory, scorecard.Period, measure.Standing);
            if (decision.Notify)
            {
                news.Add(measure);
            }
            else if (last is not null && decision.Reason != AlertReason.NothingToTell)
            {
                await FollowAsync(last, decision.Next, scorecard.Period, cancellationToken);
            }
        }

        foreach (var group in news.GroupBy(measure => measure.Measure.DirectorId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var part in group.Chunk(MostAlertsTogether))
            {
                await RaiseAsync(scorecard, revision, group.Key, part, cancellationToken);
            }
        }

        return news.Count;
    }

    private async Task FollowAsync(Versioned<Alert> last, AlertState next, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var followed = last.Value with { State = next, LatestPeriod = period.ToString() };
        if (followed != last.Value && !await store.TryUpdateAsync(last, followed, cancellationToken))
        {
            throw new OvertakenException($"Alert {last.Value.Id} changed while it was followed.");
        }
    }

    private async Task RaiseAsync(Scorecard scorecard, int revision, string? directorId, ScoredMeasure[] measures, CancellationToken cancellationToken)
    {
        var definition = scorecard.Definition;
        var director = definition.PersonWith(directorId)
            ?? throw new InvalidOperationException($"{definition.Id}: a rated measure has no director; the catalogue's reader refuses that.");
        var place = string.Create(CultureInfo.InvariantCulture, $"{definition.Id}~{scorecard.Area.Id}~{scorecard.Period}~r{revision:D4}");
        var notification = new Notification(
            $"{place}~{director.Id}~{HashOf(measures)}",
            NotificationKind.WentRed,
            definition.Id,
            definition.Title,
            definition.Organisation,
            scorecard.Area.Id,
            scorecard.Area.Title,
            scorecard.Period.ToString(),
            director,
            clock.GetUtcNow(),
            [.. measures.OrderByDescending(measure => measure.Measure.Safeguarding).Select(LineOf)]);
        await store.AddAsync(
            notification,
            [.. notification.Lines.Select(line => new Alert(
                $"{place}~{line.Measure}", definition.Id, scorecard.Area.Id, line.Measure, line.Number, line.Title, line.Safeguarding, AlertState.Red,
                line.Period, line.RedSince, scorecard.Period.ToString(), line.Display, line.Target,
                director.NameAndRole(), notification.Id, notification.RaisedAt))],
            cancellationToken);
    }

    private static NotificationLine LineOf(ScoredMeasure scored)
    {
        var measure = scored.Measure;
        var red = scored.Standing?.Last ?? scored.Latest;
        var since = scored.RedSince ?? red.Period;
        var standard = scored.Standing?.Standard ?? scored.Standard;
        return new(
            measure.Id,
            measure.Number,
            measure.Title,
            measure.Safeguarding,
            red.Period.ToString(),
            MessagePrivacy.ValueOf(measure.Unit, red.Figure, red.Display),
            MessagePrivacy.PartsOf(red.Figure, Amount),
            StandardWords.Target(measure, standard),
            StandardWords.Limit(measure, standard) + (standard?.Source.Illustrative == true ? " (illustrative)" : string.Empty),
            since.ToString(),
            red.Period.MonthsSince(since) + 1,
            [.. scored.Trend.Select(point => new NotificationPoint(
                point.Period.ToString(), MessagePrivacy.ValueOf(measure.Unit, point.Figure, point.Display), Codes.Rag(point.Rag)))]);
    }

    // Which measures it tells of: a run that finds others red at the same revision must not take this one for its own.
    private static string HashOf(ScoredMeasure[] measures) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', measures.Select(measure => measure.Measure.Id).Order(StringComparer.Ordinal)))).AsSpan(0, 4));

    private static string Amount(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
