using Microsoft.AspNetCore.Http;
using Scorecards.Application.Audit;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>The audit trail.</summary>
public sealed class AuditEndpoints(IAuditTrail trail, Sights sights, TimeProvider clock, EndpointTools tools)
{
    /// <summary>What was asked for in a month, newest first, of the scorecards that the caller administers.</summary>
    public async Task<IResult> ListAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        if (ResponseFormats.WithXlsx.Of(context.Request, otherwise) is not { } format)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var month = new ReportingPeriod(now.Year, now.Month);
        if (EndpointTools.Query(context, "month") is { } asked && !ReportingPeriod.TryParse(asked, out month))
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status400BadRequest, "Not a month", $"'{asked}' is not a month: write yyyy-MM, for example 2015-02.");
        }

        var sight = await sights.OfAsync(context, AccessRole.Administrator, cancellationToken);
        var scorecard = EndpointTools.Query(context, "scorecard");
        IReadOnlyList<AuditRecord> records =
        [
            .. (await trail.ListAsync(month, cancellationToken))
                .Where(record => sight.Sees(record.Entry.Scorecard, area: null) && (scorecard is null || string.Equals(record.Entry.Scorecard, scorecard, StringComparison.Ordinal))),
        ];
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<AuditPage>(context, StatusCodes.Status200OK, (nameof(AuditPage.Records), records), (nameof(AuditPage.Month), month)),
            ResponseFormat.Csv => TableOf(month, records).AsCsv(),
            ResponseFormat.Xlsx => TableOf(month, records).AsXlsx(),
            _ => Answers.Json(new { month, records }),
        };
    }

    /// <summary>What was asked for, on one line.</summary>
    internal static string WordsOf(AuditEntry entry) => string.Join(", ", entry.Asked.Select(pair => $"{pair.Key} {pair.Value}"));

    private static TableAnswer TableOf(ReportingPeriod month, IReadOnlyList<AuditRecord> records) => TableAnswer.Of(
        $"audit-{month}", records, ("id", record => record.Entry.Id), ("at", record => record.Entry.At), ("who", record => record.Entry.Who), ("role", record => record.Entry.Role),
        ("operation", record => record.Entry.Operation), ("scorecard", record => record.Entry.Scorecard), ("area", record => record.Entry.Area), ("asked", record => WordsOf(record.Entry)),
        ("answered at", record => record.Outcome?.At), ("status", record => record.Outcome?.Status));
}
