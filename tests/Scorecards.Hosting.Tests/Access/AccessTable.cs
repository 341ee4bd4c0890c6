namespace Scorecards.Hosting.Tests.Access;

/// <summary>One line of the table.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Path">What is asked of it.</param>
/// <param name="Unknown">What somebody is answered who has not signed in.</param>
/// <param name="Least">The least role; those above it include it. A dash where everybody is answered.</param>
/// <param name="Places">Where the role must have been granted: any of these.</param>
/// <param name="Allowed">What somebody with such a role is answered.</param>
/// <param name="Body">What is sent.</param>
public sealed record AccessRow(string Operation, string Path, int Unknown, string Least, string Places, int Allowed, string? Body = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Operation} {Path}";
}

/// <summary>
/// Who is answered what, written by hand. Grants are for everything ("all"), for the scorecard that is asked for ("alpha") or another
/// ("beta"), and for an area of it: the one that is asked for ("east"), the one below it ("one"), the one above it, which is the whole
/// ("top"), and another ("west"); or for a scorecard that there is not ("none"). Everybody else is answered 403.
/// </summary>
internal static class AccessTable
{
    public static readonly IReadOnlyDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["all"] = "", ["alpha"] = ".alpha", ["beta"] = ".beta", ["top"] = ".alpha.alpha", ["east"] = ".alpha.east", ["one"] = ".alpha.east-one", ["west"] = ".alpha.west", ["none"] = ".nothing",
    };

    public static readonly string[] Roles = ["Reader", "Analyst", "Approver", "Administrator"];

    private const string Anywhere = "all alpha beta top east one west none";
    private const string Answer = """{"comment": "c", "action": "a", "owner": "o"}""";
    private const string Silence = """{"until": "2015-03-20", "reason": "r"}""";

    public static readonly IReadOnlyList<AccessRow> Rows =
    [
        // operation        asked for                                               unknown  least            granted for            then
        new("HomePage", "", 401, "Reader", Anywhere, 200),
        new("GetScorecards", "api/scorecards", 401, "Reader", Anywhere, 200),

        new("ScorecardPage", "scorecards/alpha/2015-02", 401, "Reader", "all alpha top", 200),
        new("ScorecardPage", "scorecards/alpha/2015-02?area=east", 401, "Reader", "all alpha top east", 200),
        new("ScorecardPage", "scorecards/alpha/2015-02?area=nowhere", 401, "Reader", "all alpha top", 404),
        new("ScorecardPage", "scorecards/nothing/2015-02", 401, "Reader", "all", 404),
        new("GetScorecard", "api/scorecards/alpha/2015-02", 401, "Reader", "all alpha top", 200),
        new("GetScorecard", "api/scorecards/alpha/2015-02?area=alpha", 401, "Reader", "all alpha top", 200),
        new("GetScorecard", "api/scorecards/alpha/2015-02?area=east", 401, "Reader", "all alpha top east", 200),
        new("GetScorecard", "api/scorecards/alpha/2015-02?area=east-one", 401, "Reader", "all alpha top east one", 200),
        new("GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=csv", 401, "Reader", "all alpha top east", 200),
        new("GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=xlsx", 401, "Reader", "all alpha top east", 200),
        new("GetScorecard", "api/scorecards/alpha/2015-02?area=nowhere", 401, "Reader", "all alpha top", 404),
        new("GetScorecard", "api/scorecards/nothing/2015-02", 401, "Reader", "all", 404),
        new("ExceptionsPage", "scorecards/alpha/2015-02/exceptions", 401, "Reader", "all alpha top", 200),
        new("ExceptionsPage", "scorecards/alpha/2015-02/exceptions?area=east", 401, "Reader", "all alpha top east", 200),
        new("GetExceptions", "api/scorecards/alpha/2015-02/exceptions", 401, "Reader", "all alpha top", 200),
        new("GetExceptions", "api/scorecards/alpha/2015-02/exceptions?area=east", 401, "Reader", "all alpha top east", 200),

        new("ReportPage", "scorecards/alpha/2015-02/reports/east-report", 401, "Reader", "all alpha top east", 200),
        new("ReportPage", "scorecards/alpha/2015-02/reports/both-report", 401, "Reader", "all alpha top", 200),
        new("ReportPage", "scorecards/alpha/2015-02/reports/whole-report", 401, "Reader", "all alpha top", 200),
        new("ReportPage", "scorecards/alpha/2015-02/reports/nothing", 401, "Reader", "all alpha top", 404),
        new("ReportPage", "scorecards/alpha/2015-02/reports/open-report", 401, "Reader", "all alpha top east", 200),
        new("GetReport", "api/scorecards/alpha/2015-02/reports/east-report", 401, "Reader", "all alpha top east", 200),
        new("GetReport", "api/scorecards/alpha/2015-02/reports/both-report", 401, "Reader", "all alpha top", 200),
        new("GetReport", "api/scorecards/alpha/2015-02/reports/whole-report", 401, "Reader", "all alpha top", 200),
        new("GetReport", "api/scorecards/alpha/2015-02/reports/east-report?revision=7", 401, "Reader", "all alpha top east", 404),
        new("PublishReport", "api/scorecards/alpha/2015-02/reports/east-report/publish", 401, "Approver", "all alpha top east", 200),
        new("PublishReport", "api/scorecards/alpha/2015-02/reports/whole-report/publish?revision=1", 401, "Approver", "all alpha top", 200),
        new("PublishReport", "api/scorecards/alpha/2015-02/reports/open-report/publish?revision=1", 401, "Approver", "all alpha top east", 200),

        new("GetCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary", 401, "Reader", "all alpha top", 200),
        new("GetCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary?area=east", 401, "Reader", "all alpha top east", 200),
        new("PutCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary", 401, "Analyst", "all alpha top", 200, """{"text": "t"}"""),
        new("PutCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary?area=east", 401, "Analyst", "all alpha top east", 200, """{"text": "t"}"""),

        new("EvidencePage", "scorecards/alpha/2015-02/measures/visits/evidence", 401, "Administrator", "all alpha top", 200),
        new("EvidencePage", "scorecards/alpha/2015-02/measures/visits/evidence?area=east", 401, "Administrator", "all alpha top east", 200),
        new("GetEvidence", "api/scorecards/alpha/2015-02/measures/visits/evidence", 401, "Administrator", "all alpha top", 200),
        new("GetEvidence", "api/scorecards/alpha/2015-02/measures/visits/evidence?area=east", 401, "Administrator", "all alpha top east", 200),
        new("GetEvidence", "api/scorecards/alpha/2015-02/measures/nothing/evidence?area=east", 401, "Administrator", "all alpha top east", 404),
        new("GetEvidence", "api/scorecards/nothing/2015-02/measures/visits/evidence", 401, "Administrator", "all", 404),

        new("ExtractsPage", "extracts", 401, "Analyst", Anywhere, 200),
        new("GetExtracts", "api/extracts", 401, "Analyst", Anywhere, 200),
        new("ExtractPage", "extracts/{extract}", 401, "Analyst", "all alpha top", 200),
        new("GetExtract", "api/extracts/{extract}", 401, "Analyst", "all alpha top", 200),
        new("GetExtract", "api/extracts/{nobodys}", 401, "Analyst", "all", 200),
        new("GetExtract", "api/extracts/nothing", 401, "Analyst", "all", 404),
        new("WithdrawExtract", "api/extracts/{extract}/withdraw", 401, "Analyst", "all alpha top", 422, """{"reason": ""}"""),
        new("WithdrawExtract", "api/extracts/{nobodys}/withdraw", 401, "Analyst", "all", 422, """{"reason": ""}"""),
        new("ValidateExtract", "api/extracts/validate?name=alpha/2015-02/measures.csv", 401, "Analyst", "all alpha top", 200, "measure,value\n"),
        new("ValidateExtract", "api/extracts/validate?name=nothing/2015-02/measures.csv", 401, "Analyst", "all", 200, "measure,value\n"),
        new("ValidateExtract", "api/extracts/validate", 401, "Analyst", Anywhere, 400, "measure,value\n"),

        new("AlertsPage", "alerts", 401, "Reader", Anywhere, 200),
        new("GetAlerts", "api/alerts", 401, "Reader", Anywhere, 200),
        new("AcknowledgeAlert", "api/alerts/{alert}/acknowledge", 401, "Approver", "all alpha top east", 200, Answer),
        new("AcknowledgeAlert", "api/alerts/alpha~nothing/acknowledge", 401, "Approver", "all alpha top", 404, Answer),
        new("AcknowledgeAlert", "api/alerts/nothing/acknowledge", 401, "Approver", "all", 404, Answer),
        new("SilenceAlert", "api/alerts/{alert}/silence", 401, "Approver", "all alpha top east", 200, Silence),
        new("SilenceAlert", "api/alerts/alpha~nothing/silence", 401, "Approver", "all alpha top", 404, Silence),
        new("SilenceMeasure", "api/scorecards/alpha/measures/visits/silence", 401, "Approver", "all alpha top", 200, Silence),
        new("SilenceMeasure", "api/scorecards/alpha/measures/visits/silence?area=east", 401, "Approver", "all alpha top east", 200, Silence),

        new("RunJob", "api/run/check-deadlines", 401, "Administrator", "all", 200),
        new("RunJob", "api/run/test-message?to=d1&scorecard=nothing", 401, "Administrator", "all", 422),
        new("GetAudit", "api/audit", 401, "Administrator", Anywhere, 200),
        new("AuditPage", "audit", 401, "Administrator", Anywhere, 200),
        new("GetHealthDetails", "api/diagnostics", 401, "Administrator", "all", 200),

        new("GetHealth", "api/health", 200, "-", Anywhere, 200),
        new("AnswerPage", "{link}", 200, "-", Anywhere, 200),
        new("AnswerPage", "alerts/answer?scorecard=alpha&notification=n&until=2015-04-01&signature=s", 403, "-", Anywhere, 403),
        new("AnswerAlerts", "{link}", 422, "-", Anywhere, 422, "by=Ann"),
        new("AnswerAlerts", "alerts/answer?scorecard=alpha&notification=n&until=2015-04-01&signature=s", 403, "-", Anywhere, 403, "by=Ann"),
    ];
}
