using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Scorecards.Hosting.Http;

namespace Scorecards.Functions.Http;

/// <summary>The API. Access is decided by the operation, from who the platform says is calling: function keys protect nothing a person reads.</summary>
public static class ApiFunctions
{
    /// <summary>The list of scorecards.</summary>
    [Function(nameof(HttpOperations.GetScorecards))]
    public static Task<IResult> GetScorecards([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Scorecards)] HttpRequest request) =>
        HttpOperations.GetScorecards.RunAsync(request);

    /// <summary>A scorecard.</summary>
    [Function(nameof(HttpOperations.GetScorecard))]
    public static Task<IResult> GetScorecard([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Scorecard)] HttpRequest request) =>
        HttpOperations.GetScorecard.RunAsync(request);

    /// <summary>The exception report.</summary>
    [Function(nameof(HttpOperations.GetExceptions))]
    public static Task<IResult> GetExceptions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Exceptions)] HttpRequest request) =>
        HttpOperations.GetExceptions.RunAsync(request);

    /// <summary>A report.</summary>
    [Function(nameof(HttpOperations.GetReport))]
    public static Task<IResult> GetReport([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Report)] HttpRequest request) =>
        HttpOperations.GetReport.RunAsync(request);

    /// <summary>Publishing a report.</summary>
    [Function(nameof(HttpOperations.PublishReport))]
    public static Task<IResult> PublishReport([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.PublishReport)] HttpRequest request) =>
        HttpOperations.PublishReport.RunAsync(request);

    /// <summary>The history of a measure's commentary.</summary>
    [Function(nameof(HttpOperations.GetCommentary))]
    public static Task<IResult> GetCommentary([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Commentary)] HttpRequest request) =>
        HttpOperations.GetCommentary.RunAsync(request);

    /// <summary>Writing a measure's commentary.</summary>
    [Function(nameof(HttpOperations.PutCommentary))]
    public static Task<IResult> PutCommentary([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.Commentary)] HttpRequest request) =>
        HttpOperations.PutCommentary.RunAsync(request);

    /// <summary>The ledger of uploads.</summary>
    [Function(nameof(HttpOperations.GetExtracts))]
    public static Task<IResult> GetExtracts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Extracts)] HttpRequest request) =>
        HttpOperations.GetExtracts.RunAsync(request);

    /// <summary>An upload.</summary>
    [Function(nameof(HttpOperations.GetExtract))]
    public static Task<IResult> GetExtract([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Extract)] HttpRequest request) =>
        HttpOperations.GetExtract.RunAsync(request);

    /// <summary>A rehearsal of an upload.</summary>
    [Function(nameof(HttpOperations.ValidateExtract))]
    public static Task<IResult> ValidateExtract([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ValidateExtract)] HttpRequest request) =>
        HttpOperations.ValidateExtract.RunAsync(request);

    /// <summary>Taking an upload out of use.</summary>
    [Function(nameof(HttpOperations.WithdrawExtract))]
    public static Task<IResult> WithdrawExtract([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.WithdrawExtract)] HttpRequest request) =>
        HttpOperations.WithdrawExtract.RunAsync(request);

    /// <summary>Alerts.</summary>
    [Function(nameof(HttpOperations.GetAlerts))]
    public static Task<IResult> GetAlerts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Alerts)] HttpRequest request) =>
        HttpOperations.GetAlerts.RunAsync(request);

    /// <summary>Acknowledging an alert.</summary>
    [Function(nameof(HttpOperations.AcknowledgeAlert))]
    public static Task<IResult> AcknowledgeAlert([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AcknowledgeAlert)] HttpRequest request) =>
        HttpOperations.AcknowledgeAlert.RunAsync(request);

    /// <summary>Silencing an alert's measure.</summary>
    [Function(nameof(HttpOperations.SilenceAlert))]
    public static Task<IResult> SilenceAlert([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.SilenceAlert)] HttpRequest request) =>
        HttpOperations.SilenceAlert.RunAsync(request);

    /// <summary>Silencing a measure, red or not.</summary>
    [Function(nameof(HttpOperations.SilenceMeasure))]
    public static Task<IResult> SilenceMeasure([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.SilenceMeasure)] HttpRequest request) =>
        HttpOperations.SilenceMeasure.RunAsync(request);

    /// <summary>A timer's work now.</summary>
    [Function(nameof(HttpOperations.RunJob))]
    public static Task<IResult> RunJob([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Run)] HttpRequest request) =>
        HttpOperations.RunJob.RunAsync(request);

    /// <summary>How a figure was made.</summary>
    [Function(nameof(HttpOperations.GetEvidence))]
    public static Task<IResult> GetEvidence([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Evidence)] HttpRequest request) =>
        HttpOperations.GetEvidence.RunAsync(request);

    /// <summary>Who did what.</summary>
    [Function(nameof(HttpOperations.GetAudit))]
    public static Task<IResult> GetAudit([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Audit)] HttpRequest request) =>
        HttpOperations.GetAudit.RunAsync(request);

    /// <summary>Health in detail.</summary>
    [Function(nameof(HttpOperations.GetHealthDetails))]
    public static Task<IResult> GetHealthDetails([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.HealthDetails)] HttpRequest request) =>
        HttpOperations.GetHealthDetails.RunAsync(request);

    /// <summary>Health.</summary>
    [Function(nameof(HttpOperations.GetHealth))]
    public static Task<IResult> GetHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Health)] HttpRequest request) =>
        HttpOperations.GetHealth.RunAsync(request);
}
