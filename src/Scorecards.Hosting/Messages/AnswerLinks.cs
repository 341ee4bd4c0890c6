using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Messages;

/// <summary>What a signed link says, and whether it opens.</summary>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="Notification">The notification whose alerts it answers.</param>
/// <param name="Until">The last day it opens.</param>
public sealed record AnswerLink(string Scorecard, string Notification, DateOnly Until);

/// <summary>
/// The links by which a message's reader answers its alerts. A link is signed, so that whoever got the message can answer and
/// nobody else can make one, and it ends. A card can only open a link, and scanners open links: opening shows a page, and only
/// the page's button answers.
/// </summary>
public sealed class AnswerLinks(ScorecardSettings settings, TimeProvider clock)
{
    /// <summary>The link of a notification; null where it tells of no alert that can be answered.</summary>
    public Uri? For(Notification notification)
    {
        if (!notification.Lines.Any(line => line.AlertId is not null))
        {
            return null;
        }

        var link = new AnswerLink(notification.Scorecard, notification.Id, CouncilClock.DateAt(notification.RaisedAt).AddDays(settings.Links.Days));
        return new(settings.BaseUrl, $"{Routes.AnswerPage}?{QueryOf(link)}");
    }

    /// <summary>The query of a link.</summary>
    public string QueryOf(AnswerLink link) => string.Create(
        CultureInfo.InvariantCulture,
        $"scorecard={Uri.EscapeDataString(link.Scorecard)}&notification={Uri.EscapeDataString(link.Notification)}&until={link.Until:yyyy-MM-dd}&signature={SignatureOf(link, settings.Links.SigningKey)}");

    /// <summary>Reads the link that a request opens; a problem where it does not open.</summary>
    public (AnswerLink? Link, string? Problem) Read(HttpContext context) => Read(
        EndpointTools.Query(context, "scorecard"), EndpointTools.Query(context, "notification"), EndpointTools.Query(context, "until"), EndpointTools.Query(context, "signature"));

    /// <summary>Reads a link that somebody opened; a problem where it does not open.</summary>
    public (AnswerLink? Link, string? Problem) Read(string? scorecard, string? notification, string? until, string? signature)
    {
        if (scorecard is null || notification is null || signature is null
            || !DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, "The link is not whole: open it from the message again, without leaving out its end.");
        }

        var link = new AnswerLink(scorecard, notification, day);
        if (!IsSigned(link, signature))
        {
            return (null, "The link is not one of ours, or it was changed on the way: open it from the message again.");
        }

        return day >= CouncilClock.DateAt(clock.GetUtcNow())
            ? (link, null)
            : (null, string.Create(CultureInfo.InvariantCulture, $"The link ended on {day:d MMMM yyyy}: the alert's next reminder has a new one."));
    }

    private bool IsSigned(AnswerLink link, string signature) =>
        new[] { settings.Links.SigningKey, settings.Links.PreviousSigningKey }.OfType<string>().Any(key =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SignatureOf(link, key)), Encoding.UTF8.GetBytes(signature)));

    private static string SignatureOf(AnswerLink link, string key) => Base64Url.EncodeToString(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(key),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"answer\n{link.Scorecard}\n{link.Notification}\n{link.Until:yyyy-MM-dd}"))));
}
