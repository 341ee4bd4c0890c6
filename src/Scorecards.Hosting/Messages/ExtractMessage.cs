using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;

namespace Scorecards.Hosting.Messages;

/// <summary>An extract in trouble.</summary>
internal static class ExtractMessage
{
    private const int MostOfIssue = 300;

    /// <summary>An extract that was refused.</summary>
    public static MessageContent OfRejected(Notification notification, TroubledExtract extract, MessageLinks links)
    {
        var (blob, errors) = (NameOf(extract), FigureWords.Count(extract.Errors, "error", "errors"));
        return new(
            $"Extract refused, {errors}: {blob}",
            "An extract was refused",
            $"{blob} has {errors}: nothing of it is in use, and the scorecard shows what it showed before. Correct the file and upload it again.",
            MessageTone.Warning,
            [links.Extract("Open the list of errors", extract.Id)],
            FootingOf(notification),
            notification.Id)
        {
            Details =
            [
                .. extract.First.Select(issue => $"{WhereIs(issue)}: {MessageText.Line(issue.Message, MostOfIssue)}"),
                .. extract.Errors > extract.First.Count && extract.First.Count > 0
                    ? new[] { string.Create(CultureInfo.InvariantCulture, $"And {extract.Errors - extract.First.Count} more: see the list of errors.") }
                    : [],
            ],
        };
    }

    /// <summary>An extract that could not be processed.</summary>
    public static MessageContent OfFailed(Notification notification, TroubledExtract extract, MessageLinks links) => new(
        $"Extract failed: {NameOf(extract)}",
        "An extract could not be processed",
        $"{NameOf(extract)} could not be processed for a reason that is not in the file. None of its figures are in use, and the scorecard shows what it showed before. Upload the file again; if it fails again, give the operator the id {extract.Id}.",
        MessageTone.Warning,
        [links.Extract("Open the extract", extract.Id)],
        FootingOf(notification),
        notification.Id);

    private static string NameOf(TroubledExtract extract) => MessageText.Line(ExtractIssue.Shorten(extract.Blob), MessageText.MostOfName);

    private static string FootingOf(Notification notification) =>
        $"{MessageContents.Reader(notification)}: you get this because you are the data owner of {MessageContents.TitleOf(notification)}.";

    // "Row 5, column C".
    private static string WhereIs(ExtractIssue issue)
    {
        var parts = new[]
        {
            issue.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"row {row}") : null,
            issue.Column is { } column ? $"column {MessageText.Line(column, MessageText.MostOfName)}" : null,
        }.OfType<string>().ToList();
        var where = parts.Count == 0 ? "the whole file" : string.Join(", ", parts);
        return string.Concat(where[..1].ToUpperInvariant(), where.AsSpan(1));
    }
}
