using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Http;

/// <summary>Every HTTP operation there is.</summary>
public static class HttpOperations
{
    /// <summary>The list of scorecards as a page.</summary>
    public static HttpOperation HomePage { get; } = Of<ScorecardEndpoints>(nameof(HomePage), HttpMethods.Get, Routes.HomePage, AccessRole.Reader, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Html, stop));

    /// <summary>A scorecard as a page.</summary>
    public static HttpOperation ScorecardPage { get; } = Of<ScorecardEndpoints>(nameof(ScorecardPage), HttpMethods.Get, Routes.ScorecardPage, AccessRole.Reader, AccessReach.Area, (to, context, stop) => to.ScorecardAsync(context, ResponseFormat.Html, stop));

    /// <summary>The exception report as a page.</summary>
    public static HttpOperation ExceptionsPage { get; } = Of<ScorecardEndpoints>(nameof(ExceptionsPage), HttpMethods.Get, Routes.ExceptionsPage, AccessRole.Reader, AccessReach.Area, (to, context, stop) => to.ExceptionsAsync(context, ResponseFormat.Html, stop));

    /// <summary>A report as a page.</summary>
    public static HttpOperation ReportPage { get; } = Of<ReportEndpoints>(nameof(ReportPage), HttpMethods.Get, Routes.ReportPage, AccessRole.Reader, AccessReach.PublishedReport, (to, context, stop) => to.ReportAsync(context, ResponseFormat.Html, stop));

    /// <summary>The ledger of uploads as a page.</summary>
    public static HttpOperation ExtractsPage { get; } = Of<ExtractEndpoints>(nameof(ExtractsPage), HttpMethods.Get, Routes.ExtractsPage, AccessRole.Analyst, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Html, stop));

    /// <summary>An upload as a page.</summary>
    public static HttpOperation ExtractPage { get; } = Of<ExtractEndpoints>(nameof(ExtractPage), HttpMethods.Get, Routes.ExtractPage, AccessRole.Analyst, AccessReach.Extract, (to, context, stop) => to.FindAsync(context, ResponseFormat.Html, stop));

    /// <summary>Alerts as a page.</summary>
    public static HttpOperation AlertsPage { get; } = Of<AlertEndpoints>(nameof(AlertsPage), HttpMethods.Get, Routes.AlertsPage, AccessRole.Reader, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Html, stop));

    /// <summary>The page that a message's signed link opens: the signature stands for a role.</summary>
    public static HttpOperation AnswerPage { get; } = Of<AnswerEndpoints>(nameof(AnswerPage), HttpMethods.Get, Routes.AnswerPage, AccessRole.None, AccessReach.Link, (to, context, stop) => to.AskAsync(context, stop));

    /// <summary>What that page's button sends.</summary>
    public static HttpOperation AnswerAlerts { get; } = Of<AnswerEndpoints>(nameof(AnswerAlerts), HttpMethods.Post, Routes.AnswerPage, AccessRole.None, AccessReach.Link, (to, context, stop) => to.TakeAsync(context, stop)) with { Body = BodyKind.Form };

    /// <summary>The list of scorecards.</summary>
    public static HttpOperation GetScorecards { get; } = Of<ScorecardEndpoints>(nameof(GetScorecards), HttpMethods.Get, Routes.Scorecards, AccessRole.Reader, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Json, stop));

    /// <summary>A scorecard.</summary>
    public static HttpOperation GetScorecard { get; } = Of<ScorecardEndpoints>(nameof(GetScorecard), HttpMethods.Get, Routes.Scorecard, AccessRole.Reader, AccessReach.Area, (to, context, stop) => to.ScorecardAsync(context, ResponseFormat.Json, stop));

    /// <summary>The exception report.</summary>
    public static HttpOperation GetExceptions { get; } = Of<ScorecardEndpoints>(nameof(GetExceptions), HttpMethods.Get, Routes.Exceptions, AccessRole.Reader, AccessReach.Area, (to, context, stop) => to.ExceptionsAsync(context, ResponseFormat.Json, stop));

    /// <summary>A report.</summary>
    public static HttpOperation GetReport { get; } = Of<ReportEndpoints>(nameof(GetReport), HttpMethods.Get, Routes.Report, AccessRole.Reader, AccessReach.PublishedReport, (to, context, stop) => to.ReportAsync(context, ResponseFormat.Json, stop));

    /// <summary>Publishing a report.</summary>
    public static HttpOperation PublishReport { get; } = Of<ReportEndpoints>(nameof(PublishReport), HttpMethods.Post, Routes.PublishReport, AccessRole.Approver, AccessReach.Report, (to, context, stop) => to.PublishAsync(context, stop));

    /// <summary>The history of a measure's commentary.</summary>
    public static HttpOperation GetCommentary { get; } = Of<CommentaryEndpoints>(nameof(GetCommentary), HttpMethods.Get, Routes.Commentary, AccessRole.Reader, AccessReach.Area, (to, context, stop) => to.HistoryAsync(context, stop));

    /// <summary>Writing a measure's commentary.</summary>
    public static HttpOperation PutCommentary { get; } = Of<CommentaryEndpoints>(nameof(PutCommentary), HttpMethods.Put, Routes.Commentary, AccessRole.Analyst, AccessReach.Area, (to, context, stop) => to.WriteAsync(context, stop));

    /// <summary>How a figure was made; that somebody looked is written down.</summary>
    public static HttpOperation GetEvidence { get; } = Of<EvidenceEndpoints>(nameof(GetEvidence), HttpMethods.Get, Routes.Evidence, AccessRole.Administrator, AccessReach.Area, (to, context, stop) => to.FindAsync(context, ResponseFormat.Json, stop)) with { IsAudited = true };

    /// <summary>The same as a page.</summary>
    public static HttpOperation EvidencePage { get; } = Of<EvidenceEndpoints>(nameof(EvidencePage), HttpMethods.Get, Routes.EvidencePage, AccessRole.Administrator, AccessReach.Area, (to, context, stop) => to.FindAsync(context, ResponseFormat.Html, stop)) with { IsAudited = true };

    /// <summary>The ledger of uploads.</summary>
    public static HttpOperation GetExtracts { get; } = Of<ExtractEndpoints>(nameof(GetExtracts), HttpMethods.Get, Routes.Extracts, AccessRole.Analyst, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Json, stop));

    /// <summary>An upload.</summary>
    public static HttpOperation GetExtract { get; } = Of<ExtractEndpoints>(nameof(GetExtract), HttpMethods.Get, Routes.Extract, AccessRole.Analyst, AccessReach.Extract, (to, context, stop) => to.FindAsync(context, ResponseFormat.Json, stop));

    /// <summary>A rehearsal of an upload.</summary>
    public static HttpOperation ValidateExtract { get; } = Of<ExtractEndpoints>(nameof(ValidateExtract), HttpMethods.Post, Routes.ValidateExtract, AccessRole.Analyst, AccessReach.Upload, (to, context, stop) => to.ValidateAsync(context, stop)) with { Body = BodyKind.File };

    /// <summary>Taking an upload out of use.</summary>
    public static HttpOperation WithdrawExtract { get; } = Of<ExtractEndpoints>(nameof(WithdrawExtract), HttpMethods.Post, Routes.WithdrawExtract, AccessRole.Analyst, AccessReach.Extract, (to, context, stop) => to.WithdrawAsync(context, stop));

    /// <summary>Alerts.</summary>
    public static HttpOperation GetAlerts { get; } = Of<AlertEndpoints>(nameof(GetAlerts), HttpMethods.Get, Routes.Alerts, AccessRole.Reader, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Json, stop));

    /// <summary>Acknowledging an alert.</summary>
    public static HttpOperation AcknowledgeAlert { get; } = Of<AlertEndpoints>(nameof(AcknowledgeAlert), HttpMethods.Post, Routes.AcknowledgeAlert, AccessRole.Approver, AccessReach.Alert, (to, context, stop) => to.AcknowledgeAsync(context, stop));

    /// <summary>Silencing an alert's measure.</summary>
    public static HttpOperation SilenceAlert { get; } = Of<AlertEndpoints>(nameof(SilenceAlert), HttpMethods.Post, Routes.SilenceAlert, AccessRole.Approver, AccessReach.Alert, (to, context, stop) => to.SilenceAsync(context, stop));

    /// <summary>Silencing a measure, red or not.</summary>
    public static HttpOperation SilenceMeasure { get; } = Of<AlertEndpoints>(nameof(SilenceMeasure), HttpMethods.Post, Routes.SilenceMeasure, AccessRole.Approver, AccessReach.Area, (to, context, stop) => to.SilenceMeasureAsync(context, stop));

    /// <summary>A timer's work now.</summary>
    public static HttpOperation RunJob { get; } = Of<RunEndpoints>(nameof(RunJob), HttpMethods.Post, Routes.Run, AccessRole.Administrator, AccessReach.Everything, (to, context, stop) => to.RunAsync(context, stop));

    /// <summary>Who did what; that somebody looked is written down too.</summary>
    public static HttpOperation GetAudit { get; } = Of<AuditEndpoints>(nameof(GetAudit), HttpMethods.Get, Routes.Audit, AccessRole.Administrator, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Json, stop)) with { IsAudited = true, NeedsTables = false };

    /// <summary>The same as a page.</summary>
    public static HttpOperation AuditPage { get; } = Of<AuditEndpoints>(nameof(AuditPage), HttpMethods.Get, Routes.AuditPage, AccessRole.Administrator, AccessReach.Filtered, (to, context, stop) => to.ListAsync(context, ResponseFormat.Html, stop)) with { IsAudited = true, NeedsTables = false };

    /// <summary>Health in detail.</summary>
    public static HttpOperation GetHealthDetails { get; } = Of<HealthEndpoints>(nameof(GetHealthDetails), HttpMethods.Get, Routes.HealthDetails, AccessRole.Administrator, AccessReach.Everything, (to, _, stop) => to.DetailsAsync(stop));

    /// <summary>Health: monitors have no role, and learn no more than what works.</summary>
    public static HttpOperation GetHealth { get; } = Of<HealthEndpoints>(nameof(GetHealth), HttpMethods.Get, Routes.Health, AccessRole.None, AccessReach.Open, (to, _, stop) => to.HealthAsync(stop));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HttpOperation> All { get; } =
    [
        HomePage, ScorecardPage, ExceptionsPage, ReportPage, ExtractsPage, ExtractPage, AlertsPage, EvidencePage, AuditPage, AnswerPage, AnswerAlerts,
        GetScorecards, GetScorecard, GetExceptions, GetReport, PublishReport, GetCommentary, PutCommentary, GetEvidence, GetExtracts, GetExtract, ValidateExtract, WithdrawExtract, GetAlerts, AcknowledgeAlert, SilenceAlert, SilenceMeasure, RunJob, GetAudit, GetHealth, GetHealthDetails,
    ];

    private static HttpOperation Of<T>(string name, string method, string route, AccessRole role, AccessReach reach, Func<T, HttpContext, CancellationToken, Task<IResult>> handler)
        where T : notnull => new(name, method, route, new(role, reach), (services, context, stop) => handler(services.GetRequiredService<T>(), context, stop));
}
