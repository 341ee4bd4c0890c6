using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Scorecards.Application.Alerts;
using Scorecards.Hosting.Messages;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>
/// Answering alerts by the signed link of a message. Opening it changes nothing, because mail scanners open links; the page's
/// button sends the answer. Whoever holds the link may answer: it needs no role, and the signature stands for one.
/// </summary>
public sealed class AnswerEndpoints(AlertQueries queries, AnswerAlerts answers, AnswerLinks links, EndpointTools tools)
{
    /// <summary>The page that asks.</summary>
    public async Task<IResult> AskAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (link, problem) = links.Read(context);
        return link is null
            ? await ClosedAsync(context, problem!)
            : await PageAsync(context, link, StatusCodes.Status200OK, AnswerForm.Empty, problem: null, taken: false, cancellationToken);
    }

    /// <summary>Takes what was answered.</summary>
    public async Task<IResult> TakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (link, problem) = links.Read(context);
        if (link is null)
        {
            return await ClosedAsync(context, problem!);
        }

        var form = AnswerForm.Of(await RequestBody.ReadFormAsync(context, cancellationToken));
        if (form.DueOn.Length > 0 && form.DueDay is null)
        {
            return await PageAsync(context, link, StatusCodes.Status422UnprocessableEntity, form, $"'{form.DueOn}' is not a day: write it as yyyy-MM-dd, for example 2015-03-31.", taken: false, cancellationToken);
        }

        if (form.Alerts.Count == 0)
        {
            return await PageAsync(context, link, StatusCodes.Status422UnprocessableEntity, form, "Choose at least one measure.", taken: false, cancellationToken);
        }

        var allowed = await queries.ToldByAsync(link.Scorecard, link.Notification, cancellationToken);
        var chosen = (allowed?.Alerts ?? []).Select(told => told.Alert.Id).Where(form.Alerts.Contains).ToHashSet(StringComparer.Ordinal);
        var result = await answers.AcknowledgeAsync(link.Scorecard, chosen, new(form.By, form.Comment, form.Action, form.Owner, form.DueDay), cancellationToken);
        return result.Problem is { } refused
            ? await PageAsync(context, link, StatusCodes.Status422UnprocessableEntity, form, refused, taken: false, cancellationToken)
            : await PageAsync(context, link, StatusCodes.Status200OK, AnswerForm.Empty, problem: null, taken: true, cancellationToken);
    }

    private Task<IResult> ClosedAsync(HttpContext context, string problem) =>
        tools.ProblemAsync(context, ResponseFormat.Html, StatusCodes.Status403Forbidden, "This link does not open", problem);

    private async Task<IResult> PageAsync(HttpContext context, AnswerLink link, int status, AnswerForm form, string? problem, bool taken, CancellationToken cancellationToken)
    {
        if (await queries.ToldByAsync(link.Scorecard, link.Notification, cancellationToken) is not var (notification, alerts))
        {
            return await tools.ProblemAsync(context, ResponseFormat.Html, StatusCodes.Status404NotFound, "Not found", "What the message told of is no longer kept.");
        }

        return await tools.PageAsync<AnswerPage>(
            context,
            status,
            (nameof(AnswerPage.Notification), notification),
            (nameof(AnswerPage.Alerts), alerts),
            (nameof(AnswerPage.Target), $"/{Routes.AnswerPage}?{links.QueryOf(link)}"),
            (nameof(AnswerPage.Form), form),
            (nameof(AnswerPage.Problem), problem),
            (nameof(AnswerPage.Taken), taken));
    }
}

/// <summary>What stands in the form, so that a refused one keeps it.</summary>
/// <param name="Alerts">The alerts that are chosen, by id.</param>
/// <param name="By">Who answers.</param>
/// <param name="Comment">What they say.</param>
/// <param name="Action">What is done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By when, as it was written.</param>
public sealed record AnswerForm(IReadOnlySet<string> Alerts, string By, string Comment, string Action, string Owner, string DueOn)
{
    /// <summary>A form nobody has written in.</summary>
    public static AnswerForm Empty { get; } = new(new HashSet<string>(StringComparer.Ordinal), string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>The day it is due; null where none is written, or none that can be read.</summary>
    public DateOnly? DueDay => DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static AnswerForm Of(Dictionary<string, StringValues> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        return new(fields.GetValueOrDefault("alert").OfType<string>().ToHashSet(StringComparer.Ordinal), Field("by"), Field("comment"), Field("action"), Field("owner"), Field("due"));
    }
}
