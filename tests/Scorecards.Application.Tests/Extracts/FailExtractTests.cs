using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Extracts;

public sealed class FailExtractTests
{
    private const string Blob = "kent-scs/2015-02/measures.csv";

    [Fact]
    public async Task A_poison_extract_is_marked_failed_and_its_owner_told_once_by_email()
    {
        var system = new InMemorySystem();
        system.Upload(Blob, "measure,value\n5,26\n");

        await system.Fail.RunAsync(Blob, etag: null, CancellationToken.None);
        await system.Fail.RunAsync(Blob, etag: null, CancellationToken.None);
        await system.DeliverAsync();
        await system.DeliverAsync();

        system.Ledger.Entries.Values.Select(entry => entry.Status).ShouldBe([ExtractStatus.Failed]);
        system.Alerts.Notifications.Select(item => (item.Notification.Kind, item.Notification.Recipient.Id, item.State)).ShouldBe([(NotificationKind.ExtractFailed, "information-manager", OutboxState.Told)]);
        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task An_extract_that_a_later_try_took_in_is_not_marked()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Blob, "measure,value\n5,26\n");

        var entry = await system.Fail.RunAsync(Blob, etag: null, CancellationToken.None);

        entry!.Status.ShouldBe(ExtractStatus.Accepted);
        system.Alerts.Notifications.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_extract_that_failed_after_its_figures_were_in_use_is_not_said_to_be_out_of_use()
    {
        // It dies between putting its revision into use and its report, and the platform gives up.
        var whole = new InMemorySystem();
        await whole.IngestAsync(Blob, "measure,value\n5,26\n");
        var dying = new InMemorySystem(new CrashPlan(whole.Plan.Calls - 3));
        await Should.ThrowAsync<CrashException>(() => dying.IngestAsync(Blob, "measure,value\n5,26\n"));
        dying.Plan.DiedAt.ShouldBe("reports.write, before its effect");

        var entry = await dying.Fail.RunAsync(Blob, etag: null, CancellationToken.None);

        (entry!.Status, entry.Revision, entry.Figures, entry.Issues.Single().Code).ShouldBe((ExtractStatus.AcceptedWithWarnings, 1, 1, "processing-interrupted"));
        dying.Alerts.Notifications.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_about_bytes_that_were_replaced_marks_nothing()
    {
        var system = new InMemorySystem();
        system.Upload(Blob, "measure,value\n5,26\n");

        (await system.Fail.RunAsync(Blob, "\"0xOLD\"", CancellationToken.None)).ShouldBeNull();
        system.Ledger.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_catalogue_does_not_keep_an_extract_from_being_marked()
    {
        var system = new InMemorySystem();
        system.Upload(Blob, "measure,value\n5,26\n");
        system.Catalogue.Files["kent-scs.yaml"] = "scorecard: [";

        var entry = await system.Fail.RunAsync(Blob, etag: null, CancellationToken.None);

        (entry!.Status, entry.Scorecard, entry.Period).ShouldBe((ExtractStatus.Failed, "kent-scs", "2015-02"));
    }
}
