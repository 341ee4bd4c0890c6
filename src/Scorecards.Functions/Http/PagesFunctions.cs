using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Scorecards.Hosting.Http;

namespace Scorecards.Functions.Http;

/// <summary>The pages. Access is decided by the operation, from who the platform says is calling: function keys protect nothing a person reads.</summary>
public static class PagesFunctions
{
    /// <summary>The list of scorecards.</summary>
    [Function(nameof(HttpOperations.HomePage))]
    public static Task<IResult> HomePage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.HomePage)] HttpRequest request) =>
        HttpOperations.HomePage.RunAsync(request);

    /// <summary>A scorecard.</summary>
    [Function(nameof(HttpOperations.ScorecardPage))]
    public static Task<IResult> ScorecardPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ScorecardPage)] HttpRequest request) =>
        HttpOperations.ScorecardPage.RunAsync(request);

    /// <summary>The exception report.</summary>
    [Function(nameof(HttpOperations.ExceptionsPage))]
    public static Task<IResult> ExceptionsPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ExceptionsPage)] HttpRequest request) =>
        HttpOperations.ExceptionsPage.RunAsync(request);

    /// <summary>A report.</summary>
    [Function(nameof(HttpOperations.ReportPage))]
    public static Task<IResult> ReportPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ReportPage)] HttpRequest request) =>
        HttpOperations.ReportPage.RunAsync(request);

    /// <summary>The ledger of uploads.</summary>
    [Function(nameof(HttpOperations.ExtractsPage))]
    public static Task<IResult> ExtractsPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ExtractsPage)] HttpRequest request) =>
        HttpOperations.ExtractsPage.RunAsync(request);

    /// <summary>An upload.</summary>
    [Function(nameof(HttpOperations.ExtractPage))]
    public static Task<IResult> ExtractPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ExtractPage)] HttpRequest request) =>
        HttpOperations.ExtractPage.RunAsync(request);

    /// <summary>Alerts.</summary>
    [Function(nameof(HttpOperations.AlertsPage))]
    public static Task<IResult> AlertsPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AlertsPage)] HttpRequest request) =>
        HttpOperations.AlertsPage.RunAsync(request);

    /// <summary>How a figure was made.</summary>
    [Function(nameof(HttpOperations.EvidencePage))]
    public static Task<IResult> EvidencePage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.EvidencePage)] HttpRequest request) =>
        HttpOperations.EvidencePage.RunAsync(request);

    /// <summary>Who did what.</summary>
    [Function(nameof(HttpOperations.AuditPage))]
    public static Task<IResult> AuditPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AuditPage)] HttpRequest request) =>
        HttpOperations.AuditPage.RunAsync(request);

    /// <summary>The page that a message's signed link opens.</summary>
    [Function(nameof(HttpOperations.AnswerPage))]
    public static Task<IResult> AnswerPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AnswerPage)] HttpRequest request) =>
        HttpOperations.AnswerPage.RunAsync(request);

    /// <summary>What that page's button sends.</summary>
    [Function(nameof(HttpOperations.AnswerAlerts))]
    public static Task<IResult> AnswerAlerts([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AnswerPage)] HttpRequest request) =>
        HttpOperations.AnswerAlerts.RunAsync(request);
}
