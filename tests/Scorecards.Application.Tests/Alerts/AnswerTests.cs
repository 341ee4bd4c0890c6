using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>Acknowledging and silencing.</summary>
public sealed class AnswerTests
{
    private const string Measure = "pf-existing-visits-in-time";

    private static readonly AlertAnswer Answer = new("Philip Segurola", "Visits were missed in August.", "Weekly checks.", "Ann Fostering", new DateOnly(2015, 4, 30));

    private readonly InMemorySystem system = new();

    [Fact]
    public async Task An_acknowledged_alert_says_what_is_done_by_whom_until_when_and_the_next_reminder_says_it_again()
    {
        await MonthAsync("2015-02", "12,17,28,");
        await AcknowledgeAsync(Answer);

        var alert = system.Alerts.Alerts.Single();
        (alert.State, alert.Acknowledgements.Single().Action, alert.Acknowledgements.Single().DueOn).ShouldBe((AlertState.RedAcknowledged, "Weekly checks.", new DateOnly(2015, 4, 30)));

        await MonthAsync("2015-03", "12,18,28,");
        var line = system.Alerts.Notifications[^1].Notification.Lines.Single();
        (line.News, line.Acknowledgement!.Owner, system.Alerts.Alerts.Single().State).ShouldBe((AlertReason.StillRed, "Ann Fostering", AlertState.RedAcknowledged));
    }

    [Fact]
    public async Task An_acknowledgement_may_be_given_again_and_pressing_the_button_twice_is_one()
    {
        await MonthAsync("2015-02", "12,17,28,");
        await AcknowledgeAsync(Answer);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        await AcknowledgeAsync(Answer);
        await AcknowledgeAsync(Answer with { Action = "Daily checks." });

        system.Alerts.Alerts.Single().Acknowledgements.Select(given => given.Action).ShouldBe(["Weekly checks.", "Daily checks."]);
    }

    [Fact]
    public async Task Only_the_last_five_answers_are_kept()
    {
        await MonthAsync("2015-02", "12,17,28,");
        foreach (var number in Enumerable.Range(1, 7))
        {
            await AcknowledgeAsync(Answer with { Action = FormattableString.Invariant($"Checks of kind {number}.") });
        }

        system.Alerts.Alerts.Single().Acknowledgements.Select(given => given.Action[^2]).ShouldBe("34567");
    }

    [Fact]
    public async Task What_recovered_needs_no_answer_and_the_next_run_of_red_needs_one_of_its_own()
    {
        await MonthAsync("2015-01", "12,17,28,");
        var first = system.Alerts.Alerts.Single().Id;
        await AcknowledgeAsync(Answer);
        await MonthAsync("2015-02", "12,28,28,");

        (await system.Answers.AcknowledgeAsync("kent-scs", new HashSet<string>([first], StringComparer.Ordinal), Answer, CancellationToken.None)).Problem!.ShouldStartWith("Nothing is left to acknowledge: this alert of 12. ");

        await MonthAsync("2015-03", "12,17,28,");
        system.Alerts.Alerts.Select(alert => (alert.State, alert.Acknowledgements.Count)).ShouldBe([(AlertState.Recovered, 1), (AlertState.Red, 0)]);
    }

    [Fact]
    public async Task An_answer_without_its_parts_is_refused_and_says_which()
    {
        await MonthAsync("2015-02", "12,17,28,");
        var ids = new HashSet<string>([system.Alerts.Alerts.Single().Id], StringComparer.Ordinal);

        (await system.Answers.AcknowledgeAsync("kent-scs", ids, new(" ", "c", string.Empty, "o", null), CancellationToken.None)).Problem.ShouldBe("Write your name, what is done.");
        (await system.Answers.AcknowledgeAsync("kent-scs", ids, Answer with { Comment = new('x', 1001) }, CancellationToken.None)).Problem.ShouldBe("Write at most 1000 characters in each field.");
        (await system.Answers.AcknowledgeAsync("kent-scs", ids, Answer with { DueOn = new DateOnly(2015, 3, 8) }, CancellationToken.None)).Problem.ShouldBe("2015-03-08 is past: write a day that is to come, or none.");
        (await system.Answers.AcknowledgeAsync("kent-scs", new HashSet<string>(["none"], StringComparer.Ordinal), Answer, CancellationToken.None)).IsUnknown.ShouldBeTrue();
        system.Alerts.Alerts.Single().State.ShouldBe(AlertState.Red);
    }

    [Fact]
    public async Task A_silence_holds_until_its_last_day_and_then_tells_what_is_true()
    {
        await SilenceAsync(until: new(2015, 3, 20));
        await MonthAsync("2015-02", "12,17,28,");
        system.Alerts.Notifications.ShouldBeEmpty();

        system.Clock.Now = new(2015, 3, 20, 12, 0, 0, TimeSpan.Zero);
        await system.Deadlines.RunAsync(CancellationToken.None);
        system.Alerts.Notifications.ShouldBeEmpty();

        system.Clock.Now = new(2015, 3, 21, 0, 0, 0, TimeSpan.Zero);
        await system.Deadlines.RunAsync(CancellationToken.None);
        await system.Deadlines.RunAsync(CancellationToken.None);
        system.Alerts.Notifications.Single().Notification.Lines.Single().News.ShouldBe(AlertReason.WentRed);
    }

    [Fact]
    public async Task A_silence_can_be_ended_before_its_day()
    {
        await SilenceAsync(until: new(2015, 3, 20));
        await MonthAsync("2015-02", "12,17,28,");
        await SilenceAsync(until: new(2015, 3, 8));

        await system.Deadlines.RunAsync(CancellationToken.None);

        system.Alerts.Notifications.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_silence_has_a_reason_and_an_end_that_is_not_far()
    {
        (await system.Answers.SilenceAsync("kent-scs", Measure, "kent", new(2015, 3, 20), " ", "Ann", CancellationToken.None)).Problem.ShouldBe("Write why, in at most 1000 characters.");
        (await system.Answers.SilenceAsync("kent-scs", Measure, "kent", new(2015, 6, 10), "The system moves.", "Ann", CancellationToken.None)).Problem!.ShouldStartWith("A silence lasts 92 days at most, so until 2015-06-09");
        (await system.Answers.SilenceAsync("kent-scs", "none", "kent", new(2015, 3, 20), "The system moves.", "Ann", CancellationToken.None)).IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_silenced_measure_that_is_red_is_still_in_the_overview()
    {
        system.Catalogue.Files["kent-scs.yaml"] += "\nalerts:\n  digest: {to: [corporate-director]}\n";
        await SilenceAsync(until: new(2015, 3, 20));
        await MonthAsync("2015-02", "12,17,28,");

        var digest = system.Alerts.Notifications.Single().Notification;
        (digest.Kind, digest.Counts, digest.Lines.Single().News).ShouldBe((NotificationKind.Digest, new ColourCounts(1, 0, 0, 0), AlertReason.Silenced));
    }

    private async Task MonthAsync(string period, string rows)
    {
        await system.IngestAsync($"kent-scs/{period}/measures.csv", "measure,numerator,denominator,value\n" + rows + "\n");
        await system.ComputeAsync();
    }

    private async Task AcknowledgeAsync(AlertAnswer answer) => (await system.Answers.AcknowledgeAsync(
        "kent-scs", system.Alerts.Alerts.Select(alert => alert.Id).ToHashSet(StringComparer.Ordinal), answer, CancellationToken.None)).Problem.ShouldBeNull();

    private async Task SilenceAsync(DateOnly until) =>
        (await system.Answers.SilenceAsync("kent-scs", Measure, "kent", until, "The case system moves.", "Ann", CancellationToken.None)).Problem.ShouldBeNull();
}
