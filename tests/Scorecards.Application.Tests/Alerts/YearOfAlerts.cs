using Scorecards.Application.Alerts;
using Scorecards.Application.Work;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>
/// A year of a small council: twelve monthly uploads, with reds, recoveries, restatements, gaps, a late and a broken extract, an
/// answer, a silence, escalations and overviews.
/// </summary>
internal sealed class YearOfAlerts
{
    private const string Catalogue = """
        scorecard:
          id: council
          title: Children's scorecard
          organisation: A council
          director: director
          dataOwner: owner
        people:
          - {id: owner, role: Data owner, name: Dora, email: dora@council.example}
          - {id: director, role: Director, name: Ann, email: ann@council.example, channel: Directors, reportsTo: chief}
          - {id: head, role: Head of care, name: Ben, email: ben@council.example, channel: Care, reportsTo: director}
          - {id: chief, role: Chief executive, name: Cy, email: cy@council.example}
        areas:
          - {id: all, title: All}
          - {id: north, title: North, parent: all}
        alerts:
          escalateAfter: 5
          digest: {to: [chief], afterWorkingDays: 2}
        deadlines:
          - {dataset: measures, workingDay: 8, from: 2015-04, directorAfter: 2}
        sections:
          - id: safety
            title: Safety
            measures:
              - {id: visits, number: "1", title: Visits in time, polarity: high, dataPeriod: month, unit: percent, decimals: 1, safeguarding: true, standards: [{from: 2015-04-01, target: 90, minimum: 80}]}
              - {id: plans, number: "2", title: Plans of two years, polarity: low, dataPeriod: snapshot, unit: percent, decimals: 1, safeguarding: true, standards: [{from: 2015-04-01, target: 5, minimum: 10}]}
          - id: care
            title: Care
            measures:
              - {id: moves, number: "3", title: Three moves, polarity: low, dataPeriod: month, unit: percent, decimals: 1, director: head, standards: [{from: 2015-04-01, target: 10, minimum: 15}]}
              - {id: reviews, number: "4", title: Reviews in time, polarity: high, dataPeriod: month, unit: percent, decimals: 1, director: head, standards: [{from: 2015-04-01, target: 95, minimum: 90}]}
        """;

    private readonly InMemorySystem system;
    private readonly List<YearStep> steps = [];
    private string? uploaded;
    private int? dieAt;

    private YearOfAlerts(CrashPlan plan)
    {
        system = new(plan, new Dictionary<string, string>(StringComparer.Ordinal) { ["council.yaml"] = Catalogue });
        system.Clock.Now = new(2015, 5, 5, 8, 0, 0, TimeSpan.Zero);
    }

    /// <summary>The system at the end of the year.</summary>
    public InMemorySystem System => system;

    /// <summary>What was done in order, and how it stood after each.</summary>
    public IReadOnlyList<YearStep> Steps => steps;

    /// <summary>What arrived: each message with its channel, its id and all it says, but for when.</summary>
    public IReadOnlyList<string> Messages => [.. system.Teams.Sent.Select(sent => $"teams {sent.Message.Full.Text}").Concat(system.Email.Sent.Select(sent => $"email {sent.Message.Full.Text}"))];

    /// <summary>Lives through the year.</summary>
    /// <param name="dieAt">The call of each step, from 1, at which the process dies, once; steps with fewer calls it lives through. Null to live.</param>
    /// <param name="afterEffect">Whether that call has its effect first.</param>
    public static async Task<YearOfAlerts> LiveAsync(int? dieAt = null, bool afterEffect = false)
    {
        var year = new YearOfAlerts(new(null, afterEffect)) { dieAt = dieAt };
        await year.MonthAsync("2015-04", "1,95,100\n2,4,100\n3,8,100\n4,96,100\n1,north,45,50");
        await year.MonthAsync("2015-05", "1,70,100\n2,4,100\n3,20,100\n4,96,100\n1,north,30,50"); // three go red
        await year.WaitAsync(5); // nobody answers: the next people up hear of it
        await year.MonthAsync("2015-06", "1,72,100\n2,12,100\n3,20,100\n4,96,100\n1,north,48,50"); // still red, one more, north recovers
        await year.StepAsync("answer", year.AcknowledgeAsync);
        await year.MonthAsync("2015-06", "1,85,100\n2,12,100\n3,20,100\n4,96,100\n1,north,48,50", "restated"); // no longer red
        await year.MonthAsync("2015-07", "1,95,100\n3,8,100\n4,96,100\n1,north,48,50"); // plans: no figure since red
        await year.StepAsync("silence", year.SilenceAsync);
        await year.MonthAsync("2015-08", "1,95,100\n2,3,100\n3,8,100\n4,50,100\n1,north,48,50"); // reviews red and silenced, plans recover
        await year.BrokenAsync("2015-09");
        await year.WaitAsync(3, 4, 3); // September is late: the owner and then the director hear of it; the silence ends
        await year.MonthAsync("2015-09", "1,95,100\n2,3,100\n3,8,100\n4,96,100\n1,north,20,50");
        await year.MonthAsync("2015-10", "1,95,100\n2,3,100\n3,8,100\n4,70,100\n1,north,20,50");
        await year.MonthAsync("2015-05", "1,91,100\n2,4,100\n3,20,100\n4,96,100\n1,north,30,50", "restated"); // a red month of the past
        await year.MonthAsync("2015-11", "1,95,100\n2,30,100\n3,30,100\n4,70,100\n1,north,49,50");
        await year.MonthAsync("2015-12", "1,95,100\n2,30,100\n3,30,100\n4,99,100\n1,north,49,50");
        await year.MonthAsync("2016-01", "1,95,100\n2,3,100\n3,30,100\n4,99,100\n1,north,10,50");
        await year.MonthAsync("2016-02", "1,95,100\n2,3,100\n3,5,100\n4,99,100\n1,north,50,50");
        await year.MonthAsync("2016-03", "1,60,100\n2,3,100\n3,5,100\n4,99,100\n1,north,50,50");
        await year.MonthAsync("2016-04", "1,95,100\n2,30,100\n3,5,100\n4,99,100\n1,north,50,50"); // the file of another month: one recovers, one goes red
        await year.WaitAsync(2);
        await year.StepAsync("withdraw", year.WithdrawAsync);
        await year.WaitAsync(0);
        await year.MonthAsync("2016-04", "1,62,100\n2,3,100\n3,5,100\n4,99,100\n1,north,50,50", "right");
        return year;
    }

    private async Task MonthAsync(string period, string rows, string? restated = null)
    {
        if (restated is null)
        {
            var after = Domain.Periods.ReportingPeriod.Parse(period).AddMonths(1);
            var next = new DateTimeOffset(after.Year, after.Month, 6, 8, 0, 0, TimeSpan.Zero);
            system.Clock.Now = next > system.Clock.Now ? next : system.Clock.Now;
        }

        Upload($"council/{period}/measures{(restated is null ? string.Empty : "--" + restated)}.csv", "measure,area,numerator,denominator\n" + Full(rows));
        await WaitAsync(0, 3);
    }

    private async Task BrokenAsync(string period)
    {
        var after = Domain.Periods.ReportingPeriod.Parse(period).AddMonths(1);
        system.Clock.Now = new(after.Year, after.Month, 6, 8, 0, 0, TimeSpan.Zero);
        Upload($"council/{period}/measures--broken.csv", "measure,numerator,denominator\n1,1O,100\n");
        await WaitAsync(0, 1);
    }

    // The timers' jobs, each some days after the last.
    private async Task WaitAsync(params int[] days)
    {
        foreach (var wait in days)
        {
            system.Clock.Advance(TimeSpan.FromDays(wait));
            await StepAsync("jobs", JobsAsync);
        }
    }

    private async Task JobsAsync()
    {
        if (uploaded is { } blob)
        {
            await system.Ingest.RunAsync(blob, new Progress<WorkProgress>(), CancellationToken.None);
        }

        await system.ComputeAsync();
        await system.Deadlines.RunAsync(CancellationToken.None);
        await system.DeliverAsync();
        uploaded = null;
    }

    private void Upload(string blob, string text)
    {
        uploaded = blob;
        system.Upload(blob, text);
    }

    // Whoever answers presses the button again where no answer came.
    private async Task AcknowledgeAsync()
    {
        var book = (await system.Alerts.FindAsync("council", CancellationToken.None))!.Value;
        var ids = book.Entries.Where(entry => entry is { Memory.IsOpen: true, Facts.Measure: "moves" }).Select(entry => entry.Alert!.Id).ToHashSet(StringComparer.Ordinal);
        (await system.Answers.AcknowledgeAsync("council", ids, new("Ben", "Two homes closed.", "Three carers start.", "Fay", new(2015, 8, 31)), CancellationToken.None)).Problem.ShouldBeNull();
    }

    private async Task SilenceAsync() =>
        (await system.Answers.SilenceAsync("council", "reviews", "all", new(2015, 10, 12), "The system moves.", "Ann", CancellationToken.None)).Problem.ShouldBeNull();

    // Whoever withdraws presses the button again where no answer came, and hears that it is withdrawn.
    private async Task WithdrawAsync()
    {
        var id = system.Ledger.Entries.Values.Single(entry => entry.Period == "2016-04").Id;
        var result = await system.Withdraw.RunAsync(id, "Dora", "It is the file of another month.", CancellationToken.None);
        result.Entry!.Withdrawal.ShouldNotBeNull();
    }

    private async Task StepAsync(string name, Func<Task> step)
    {
        var before = system.Plan.Calls;
        system.Plan.Arm(dieAt);
        try
        {
            await step();
        }
        catch (Exception e) when (e is CrashException or AggregateException)
        {
            system.Plan.DiedAt.ShouldNotBeNull($"{name} failed without dying: {e}");
            var now = system.Clock.Now;
            system.Clock.Advance(DeliverAlerts.Claim); // the next run comes after the dead one's claims have ended
            await step();
            system.Clock.Now = now; // the year goes on as it would have, so that later uploads have the same times
        }

        steps.Add(new($"{name} of {system.Clock.Now:yyyy-MM-dd}", system.Plan.Calls - before, system.Plan.DiedAt, system.State()));
    }

    private static string Full(string rows) => string.Join('\n', rows.Split('\n').Select(row => row.Split(',') is [var measure, var n, var d] ? $"{measure},all,{n},{d}" : row)) + "\n";
}

/// <summary>Something done in the year.</summary>
/// <param name="Name">What, and when.</param>
/// <param name="Calls">How many calls of storage and channels it made.</param>
/// <param name="DiedAt">The call at which it died, or null.</param>
/// <param name="State">Everything stored after it.</param>
internal sealed record YearStep(string Name, int Calls, string? DiedAt, string State);
