using System.Text.Json;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Testing;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

public sealed class PublishedReportTests
{
    private static readonly ReportPack Pack = new("kent-scs", new(2015, 2), "committee", "Committee report", 2, 1, "Ann Approver", new(2015, 3, 9, 8, 0, 0, TimeSpan.Zero), []);

    private readonly InMemorySystem system = new();

    [Fact]
    public async Task A_published_report_is_told_once_by_email_alone()
    {
        var (notification, director) = await NotificationAsync();
        director.Channel.ShouldNotBeNull();

        await system.Alerts.AddAsync(notification, CancellationToken.None);
        await system.Alerts.AddAsync(notification, CancellationToken.None);
        await system.DeliverAsync();
        await system.DeliverAsync();

        (system.Teams.Sent.Count, system.Email.Sent.Single().Recipient).ShouldBe((0, director));
        system.Alerts.Notifications.Single().State.ShouldBe(OutboxState.Told);
    }

    [Fact]
    public async Task An_address_that_was_corrected_since_is_used_and_its_channel_is_not()
    {
        var (notification, director) = await NotificationAsync();
        await system.Alerts.AddAsync(notification, CancellationToken.None);
        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace(director.Email!, "new.director@kent.example", StringComparison.Ordinal);

        await system.DeliverAsync();

        (system.Teams.Sent.Count, system.Email.Sent.Single().Recipient.Email).ShouldBe((0, "new.director@kent.example"));
    }

    [Fact]
    public async Task A_notification_says_which_version_of_which_report_it_tells_of()
    {
        var (notification, _) = await NotificationAsync();

        (notification.Id, notification.Kind, notification.Period, notification.RaisedAt).ShouldBe(
            ("kent-scs~report~committee~2015-02~r0002~director", NotificationKind.ReportPublished, "2015-02", Pack.PublishedAt));
        var report = notification.Report!;
        (report.Report, report.Title, report.Revision, report.PublishedBy).ShouldBe(("committee", "Committee report", 2, "Ann Approver"));
        report.Headlines.ShouldBe(["Red: 1 measure", "Amber: 17 measures", "Green: 0 measures"]);
    }

    [Fact]
    public async Task A_notification_comes_back_from_its_JSON_whole()
    {
        var (notification, _) = await NotificationAsync();
        var illustrative = notification with { Illustrative = true };

        var read = JsonSerializer.Deserialize<Notification>(JsonSerializer.Serialize(illustrative, WireJson.Options), WireJson.Options);

        PrettyJson.OfValue(read).ShouldBe(PrettyJson.OfValue(illustrative));
        (read!.Kind, read.Illustrative, read.Report!.Title).ShouldBe((NotificationKind.ReportPublished, true, "Committee report"));
    }

    private async Task<(Notification Notification, Person Director)> NotificationAsync()
    {
        var definition = (await Catalogue.LoadAsync(system.Catalogue, CancellationToken.None)).Require("kent-scs");
        var director = definition.PersonWith("director")!;
        var summary = new SummaryDocument(47, 18, 0, 17, 1, 29, new(0, 0, 0), new(0, 0, 0));
        return (NotificationReport.Of(Pack, "Kent", summary).To(definition, director, Pack), director);
    }
}
