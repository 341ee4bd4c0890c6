namespace Scorecards.Hosting.Http;

/// <summary>Every route, for both heads and for the links between pages. The Functions host's own prefix is empty.</summary>
public static class Routes
{
    /// <summary>The list of scorecards as a page. The parameter is always empty: the Functions host does not serve a route of "".</summary>
    public const string HomePage = "{root:maxlength(0)?}";

    /// <summary>A scorecard as a page.</summary>
    public const string ScorecardPage = "scorecards/{scorecard}/{period}";

    /// <summary>The exception report as a page.</summary>
    public const string ExceptionsPage = "scorecards/{scorecard}/{period}/exceptions";

    /// <summary>A report as a page.</summary>
    public const string ReportPage = "scorecards/{scorecard}/{period}/reports/{report}";

    /// <summary>The ledger of uploads as a page.</summary>
    public const string ExtractsPage = "extracts";

    /// <summary>An upload as a page.</summary>
    public const string ExtractPage = "extracts/{id}";

    /// <summary>Alerts as a page.</summary>
    public const string AlertsPage = "alerts";

    /// <summary>Answering alerts by a signed link, as a page.</summary>
    public const string AnswerPage = "alerts/answer";

    /// <summary>The list of scorecards.</summary>
    public const string Scorecards = "api/scorecards";

    /// <summary>A scorecard.</summary>
    public const string Scorecard = "api/scorecards/{scorecard}/{period}";

    /// <summary>The exception report.</summary>
    public const string Exceptions = "api/scorecards/{scorecard}/{period}/exceptions";

    /// <summary>A report.</summary>
    public const string Report = "api/scorecards/{scorecard}/{period}/reports/{report}";

    /// <summary>Publishing a report.</summary>
    public const string PublishReport = "api/scorecards/{scorecard}/{period}/reports/{report}/publish";

    /// <summary>The commentary of a measure.</summary>
    public const string Commentary = "api/scorecards/{scorecard}/{period}/measures/{measure}/commentary";

    /// <summary>How a measure's figure was made.</summary>
    public const string Evidence = "api/scorecards/{scorecard}/{period}/measures/{measure}/evidence";

    /// <summary>The same as a page.</summary>
    public const string EvidencePage = "scorecards/{scorecard}/{period}/measures/{measure}/evidence";

    /// <summary>The ledger of uploads.</summary>
    public const string Extracts = "api/extracts";

    /// <summary>An upload.</summary>
    public const string Extract = "api/extracts/{id}";

    /// <summary>A rehearsal of an upload.</summary>
    public const string ValidateExtract = "api/extracts/validate";

    /// <summary>Taking an upload out of use.</summary>
    public const string WithdrawExtract = "api/extracts/{id}/withdraw";

    /// <summary>Alerts.</summary>
    public const string Alerts = "api/alerts";

    /// <summary>Acknowledging an alert.</summary>
    public const string AcknowledgeAlert = "api/alerts/{id}/acknowledge";

    /// <summary>Silencing an alert's measure.</summary>
    public const string SilenceAlert = "api/alerts/{id}/silence";

    /// <summary>Silencing a measure, red or not.</summary>
    public const string SilenceMeasure = "api/scorecards/{scorecard}/measures/{measure}/silence";

    /// <summary>A timer's work now.</summary>
    public const string Run = "api/run/{job}";

    /// <summary>Who did what.</summary>
    public const string Audit = "api/audit";

    /// <summary>Who did what, as a page.</summary>
    public const string AuditPage = "audit";

    /// <summary>Health.</summary>
    public const string Health = "api/health";

    /// <summary>Health in detail.</summary>
    public const string HealthDetails = "api/diagnostics";
}
