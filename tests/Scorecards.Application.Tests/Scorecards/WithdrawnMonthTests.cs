using Scorecards.Application.Extracts;
using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;
using static Scorecards.Application.Tests.Alerts.KentAlerts;

namespace Scorecards.Application.Tests.Scorecards;

/// <summary>What becomes of a month whose upload is withdrawn, in Kent's scorecard.</summary>
public sealed class WithdrawnMonthTests
{
    private const string Better = "12,26,28,";
    private const string Red = "12,17,28,";

    private readonly InMemorySystem system = new();

    [Fact]
    public async Task The_month_is_gone_and_the_month_before_is_the_latest_and_auditors_still_read_it()
    {
        await MonthAsync(system, "2015-01", Better);
        var march = await UploadAsync("2015-02", Red);

        await WithdrawAsync(march);

        (await system.ScorecardAsync("kent-scs", "latest")).Period.ShouldBe("2015-01");
        (await system.Queries.ListAsync((_, _) => true, CancellationToken.None))[0].Periods.ShouldBe(["2015-01"]);
        system.Scorecards.Latest.ShouldAllBe(item => item.Document.Period == "2015-01");
        (await AskAsync("2015-02", null)).Problem.ShouldBe("February 2015 has no figures in use: measures was withdrawn on 9 March 2015 (The wrong month.). Ask for latest, or for a revision: ?revision=1 is the first.");
        var old = await AskAsync("2015-02", 1);
        (old.Document!.Revision, old.Withdrawn).ShouldBe((1, "February 2015 has no figures in use: measures was withdrawn on 9 March 2015 (The wrong month.)."));
        (await AskAsync("2015-01", 1)).Withdrawn.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_told_is_put_right_once_and_the_month_is_news_when_it_comes()
    {
        await MonthAsync(system, "2015-01", Better);
        var wrong = await UploadAsync("2015-02", Red);
        NewsOf(system).ShouldBe(["12 went-red"]);

        await WithdrawAsync(wrong);
        await system.ComputeAsync();

        NewsOf(system).ShouldBe(["12 went-red", "12 withdrawn"]);
        var line = system.Alerts.Notifications[^1].Notification.Lines.Single();
        (line.Facts.Period, line.Facts.Trend[^1].Period, line.AlertId, line.Withdrawn.Single().Period.ToString()).ShouldBe(("2015-01", "2015-01", null, "2015-02"));
        var alert = system.Alerts.Alerts.Single();
        (alert.State, alert.Period, alert.LatestPeriod, alert.Tellings.Select(telling => telling.Reason)).ShouldSatisfyAllConditions(
            item => (item.State, item.Period, item.LatestPeriod).ShouldBe((AlertState.Withdrawn, "2015-02", "2015-01")),
            item => item.Item4.ShouldBe([AlertReason.WentRed, AlertReason.Withdrawn]));
        system.Alerts.Books.Single().Latest!.Period.ToString().ShouldBe("2015-01");

        await MonthAsync(system, "2015-02", Red);

        NewsOf(system).ShouldBe(["12 went-red", "12 withdrawn", "12 went-red"]);
        system.Alerts.Alerts.Select(known => known.State).ShouldBe([AlertState.Withdrawn, AlertState.Red]);
        (await system.ScorecardAsync("kent-scs", "2015-02")).Revision.ShouldBe(2, "the number goes on");
        system.Scorecards.Revisions.Where(document => (document.Period, document.Area) == ("2015-02", "kent")).Select(document => document.Revision).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_was_red_before_stays_open_without_a_word()
    {
        await MonthAsync(system, "2015-01", Red);
        var wrong = await UploadAsync("2015-02", Red);

        await WithdrawAsync(wrong);

        NewsOf(system).ShouldBe(["12 went-red", "12 still-red"]);
        var alert = system.Alerts.Alerts.Single();
        (alert.State, alert.Period, alert.LatestPeriod).ShouldBe((AlertState.Red, "2015-01", "2015-01"));
    }

    [Fact]
    public async Task An_alert_that_stays_open_stands_for_the_month_that_is_left()
    {
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "12,16,28,\n");
        var wrong = await UploadAsync("2015-02", Red); // both come in together, and are told as one run
        system.Alerts.Alerts.Single().Period.ShouldBe("2015-02");

        await WithdrawAsync(wrong);

        NewsOf(system).ShouldBe(["12 went-red"]);
        var alert = system.Alerts.Alerts.Single();
        (alert.State, alert.Period, alert.Display, alert.LatestPeriod).ShouldBe((AlertState.Red, "2015-01", "57.1%", "2015-01"));
    }

    [Fact]
    public async Task A_recovery_that_is_withdrawn_is_red_again_and_no_alert_says_recovered()
    {
        await MonthAsync(system, "2015-01", Red);
        var wrong = await UploadAsync("2015-02", Better);

        await WithdrawAsync(wrong);

        NewsOf(system).ShouldBe(["12 went-red", "12 recovered", "12 red-after-withdrawal"]);
        system.Alerts.Alerts.Select(alert => (alert.State, alert.Period)).ShouldBe([(AlertState.Withdrawn, "2015-01"), (AlertState.Red, "2015-01")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_only_month_there_is_leaves_no_scorecard_and_no_open_alert()
    {
        var only = await UploadAsync("2015-02", Red);

        await WithdrawAsync(only);
        await system.ComputeAsync();

        NewsOf(system).ShouldBe(["12 went-red", "12 withdrawn"]);
        var facts = system.Alerts.Notifications[^1].Notification.Lines.Single().Facts;
        (facts.Display, facts.Period, facts.Trend.Count).ShouldBe(("-", "2015-01", facts.Trend.Count(point => string.CompareOrdinal(point.Period, "2015-01") <= 0)));
        system.Scorecards.Latest.ShouldBeEmpty();
        system.Alerts.Books.Single().Latest.ShouldBeNull();
        (await AskAsync("latest", null)).Problem!.ShouldStartWith("kent-scs has no figures yet");
        await MonthAsync(system, "2015-02", Red);
        NewsOf(system).Last().ShouldBe("12 went-red");
    }

    [Fact]
    public async Task Where_the_figures_are_withdrawn_and_a_commentary_is_left_the_month_stays_without_figures()
    {
        await MonthAsync(system, "2015-01", Better);
        var wrong = await UploadAsync("2015-02", Red);
        var words = await system.IngestAsync("kent-scs/2015-02/commentary.csv", "measure,commentary\n12,Visits are planned.\n");
        await system.ComputeAsync();

        await WithdrawAsync(wrong);

        var document = await system.ScorecardAsync("kent-scs", "2015-02");
        (document.Sources.Select(source => source.Dataset), document.Sections.SelectMany(section => section.Measures).Single(measure => measure.Number == "12").Display).ShouldSatisfyAllConditions(
            item => string.Join(' ', item.Item1).ShouldBe("commentary"), item => item.Display.ShouldBe("-"));
        NewsOf(system).Last().ShouldBe("12 withdrawn", "figures are what alerts are about");
        system.Alerts.Books.Single().Latest!.Period.ToString().ShouldBe("2015-01");

        await WithdrawAsync(words);
        (await system.ScorecardAsync("kent-scs", "latest")).Period.ShouldBe("2015-01");
    }

    [Fact]
    public async Task Where_a_commentary_is_withdrawn_the_figures_stay_and_the_words_go_until_they_come_again()
    {
        await MonthAsync(system, "2015-01", Better);
        await UploadAsync("2015-02", Red);
        var words = await system.IngestAsync("kent-scs/2015-02/commentary.csv", "measure,commentary\n12,Visits are planned.\n");
        await system.ComputeAsync();
        (await CommentaryAsync()).ShouldBe("Visits are planned.");

        await WithdrawAsync(words);

        (await CommentaryAsync()).ShouldBeNull();
        NewsOf(system).ShouldBe(["12 went-red"]);
        var again = await system.IngestAsync("kent-scs/2015-02/commentary--again.csv", "measure,commentary\n12,Visits are planned.\n");
        await system.ComputeAsync();
        again.Status.ShouldBe(ExtractStatus.Accepted);
        (await CommentaryAsync()).ShouldBe("Visits are planned.");
        (await MeasureAsync("2015-02")).CommentaryAt.ShouldBe(again.UploadedAt, "words that come again are new ones");
        var history = await system.History.HistoryAsync(new("kent-scs", "kent", new(2015, 2), "pf-existing-visits-in-time"), CancellationToken.None);
        history.Select(version => (version.Extract, version.InUse)).ShouldBe([(again.Id, true), (words.Id, false)]);
    }

    [Fact]
    public async Task Later_months_are_worked_out_again_without_it_and_what_it_changes_for_them_is_told()
    {
        var wrong = await UploadAsync("2015-01", Red);
        await MonthAsync(system, "2015-02", Better);
        var before = (await PreviousAsync("2015-02"))!.Display;

        await WithdrawAsync(wrong);

        before.ShouldBe("60.7%");
        ((await PreviousAsync("2015-02"))?.Display ?? "-").ShouldBe("-");
        NewsOf(system).Last().ShouldBe("12 restated");
    }

    [Fact]
    public async Task A_log_of_revisions_that_is_lost_withdraws_nothing()
    {
        await MonthAsync(system, "2015-02", Red);
        system.Observations.Revisions.Clear();

        await system.ComputeAsync();

        (await system.ScorecardAsync("kent-scs", "latest")).Period.ShouldBe("2015-02");
        NewsOf(system).ShouldBe(["12 went-red"]);
    }

    [Fact]
    public async Task A_deadline_that_was_kept_by_it_is_missed_again()
    {
        system.Catalogue.Files["kent-scs.yaml"] += "\ndeadlines:\n  - {dataset: measures, workingDay: 3, from: 2015-02}\n";
        var wrong = await UploadAsync("2015-02", Better);
        await system.Deadlines.RunAsync(CancellationToken.None);
        system.Alerts.Books.Single().Deadlines.ShouldBeEmpty();

        await WithdrawAsync(wrong);
        await system.Deadlines.RunAsync(CancellationToken.None);

        system.Alerts.Books.Single().Deadlines.Select(late => (late.Dataset, late.Period.ToString(), late.State)).ShouldBe([("measures", "2015-02", AlertState.Late)]);
    }

    private async Task<ExtractEntry> UploadAsync(string period, string rows)
    {
        var entry = await system.IngestAsync($"kent-scs/{period}/measures.csv", Header + rows + "\n");
        await system.ComputeAsync();
        await system.DeliverAsync();
        return entry;
    }

    private async Task WithdrawAsync(ExtractEntry entry)
    {
        (await system.Withdraw.RunAsync(entry.Id, "Dora", "The wrong month.", CancellationToken.None)).Outcome.ShouldBe(WithdrawOutcome.Withdrawn);
        await system.ComputeAsync();
        await system.DeliverAsync();
    }

    private Task<Application.Scorecards.ScorecardAnswer> AskAsync(string period, int? revision) => system.Queries.FindAsync("kent-scs", period, area: null, revision, CancellationToken.None);

    private async Task<Application.Scorecards.MeasureDocument> MeasureAsync(string period) =>
        (await system.ScorecardAsync("kent-scs", period)).Sections.SelectMany(section => section.Measures).Single(measure => measure.Number == "12");

    private async Task<string?> CommentaryAsync() => (await MeasureAsync("2015-02")).Commentary;

    private async Task<Application.Scorecards.ComparisonDocument?> PreviousAsync(string period) => (await MeasureAsync(period)).Previous;
}
