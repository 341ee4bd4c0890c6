using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class HttpOperationTests
{
    [Fact]
    public void Each_operation_has_the_access_it_needs_takes_what_it_takes_and_is_audited_or_not() =>
        HttpOperations.All.Select(operation => $"{operation.Method} {operation.Route} {operation.Access.Role} {operation.Access.Reach}{(operation.Method == "GET" ? "" : $" {operation.Body}")}{(operation.IsAudited ? " audited" : "")}").ShouldBe(
        [
            "GET {root:maxlength(0)?} Reader Filtered",
            "GET scorecards/{scorecard}/{period} Reader Area",
            "GET scorecards/{scorecard}/{period}/exceptions Reader Area",
            "GET scorecards/{scorecard}/{period}/reports/{report} Reader PublishedReport",
            "GET extracts Analyst Filtered",
            "GET extracts/{id} Analyst Extract",
            "GET alerts Reader Filtered",
            "GET scorecards/{scorecard}/{period}/measures/{measure}/evidence Administrator Area audited",
            "GET audit Administrator Filtered audited",
            "GET alerts/answer None Link",
            "POST alerts/answer None Link Form audited",
            "GET api/scorecards Reader Filtered",
            "GET api/scorecards/{scorecard}/{period} Reader Area",
            "GET api/scorecards/{scorecard}/{period}/exceptions Reader Area",
            "GET api/scorecards/{scorecard}/{period}/reports/{report} Reader PublishedReport",
            "POST api/scorecards/{scorecard}/{period}/reports/{report}/publish Approver Report Json audited",
            "GET api/scorecards/{scorecard}/{period}/measures/{measure}/commentary Reader Area",
            "PUT api/scorecards/{scorecard}/{period}/measures/{measure}/commentary Analyst Area Json audited",
            "GET api/scorecards/{scorecard}/{period}/measures/{measure}/evidence Administrator Area audited",
            "GET api/extracts Analyst Filtered",
            "GET api/extracts/{id} Analyst Extract",
            "POST api/extracts/validate Analyst Upload File audited",
            "POST api/extracts/{id}/withdraw Analyst Extract Json audited",
            "GET api/alerts Reader Filtered",
            "POST api/alerts/{id}/acknowledge Approver Alert Json audited",
            "POST api/alerts/{id}/silence Approver Alert Json audited",
            "POST api/scorecards/{scorecard}/measures/{measure}/silence Approver Area Json audited",
            "POST api/run/{job} Administrator Everything Json audited",
            "GET api/audit Administrator Filtered audited",
            "GET api/health None Open",
            "GET api/diagnostics Administrator Everything",
        ]);
}
