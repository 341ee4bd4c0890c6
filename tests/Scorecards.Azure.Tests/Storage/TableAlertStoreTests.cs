using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Azure.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableAlertStoreTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Alerts_and_the_notification_that_tells_of_them_come_back_whole()
    {
        var store = new TableAlertStore(await azurite.TableAsync());

        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1"), Sample.Alert("m2")], CancellationToken.None);

        (await AlertsAsync(store)).ShouldBe([Sample.Alert("m1"), Sample.Alert("m2")]);
        PrettyJson.OfValue(await store.PendingAsync(CancellationToken.None)).ShouldBe(PrettyJson.OfValue<Notification[]>([Sample.Notification("n1")]));
    }

    [Fact]
    public async Task Ninety_nine_alerts_are_added_with_their_notification()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        Alert[] alerts = [.. Enumerable.Range(0, 99).Select(i => Sample.Alert(i.ToString("D2", CultureInfo.InvariantCulture)))];

        await store.AddAsync(Sample.Notification("n1"), alerts, CancellationToken.None);

        (await AlertsAsync(store)).ShouldBe(alerts);
    }

    [Fact]
    public async Task Too_many_alerts_add_nothing_not_even_their_notification()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        Alert[] alerts = [.. Enumerable.Range(0, 100).Select(i => Sample.Alert(i.ToString("D2", CultureInfo.InvariantCulture)))];

        await Should.ThrowAsync<ArgumentException>(() => store.AddAsync(Sample.Notification("n1"), alerts, CancellationToken.None));

        (await AlertsAsync(store)).ShouldBeEmpty();
        (await PendingAsync(store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notification_that_is_in_already_changes_nothing()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1")], CancellationToken.None);

        await store.AddAsync(Sample.Notification("n1", minute: 7), [Sample.Alert("m1") with { Display = "other" }], CancellationToken.None);

        (await AlertsAsync(store)).ShouldBe([Sample.Alert("m1")]);
        (await store.PendingAsync(CancellationToken.None)).Select(notification => notification.RaisedAt).ShouldBe([Sample.Morning]);
    }

    [Fact]
    public async Task A_notification_that_was_told_is_not_told_again_when_added_again()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1")], CancellationToken.None);
        await store.CompleteAsync(Sample.Notification("n1"), CancellationToken.None);

        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1")], CancellationToken.None);

        (await PendingAsync(store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_of_an_area_are_told_without_those_of_others()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1"), Sample.Alert("m1", area: "kent-east"), Sample.Alert("m1", area: "ashford")], CancellationToken.None);
        await store.AddAsync(Sample.Notification("n1", scorecard: "kent"), [Sample.Alert("m1", scorecard: "kent")], CancellationToken.None);

        (await AlertsAsync(store, "kent")).ShouldBe([Sample.Alert("m1")]);
        (await AlertsAsync(store)).ShouldBe([Sample.Alert("m1"), Sample.Alert("m1", area: "kent-east"), Sample.Alert("m1", area: "ashford")], ignoreOrder: true);
    }

    [Fact]
    public async Task Notifications_of_every_scorecard_are_pending_oldest_first()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        await store.AddAsync(Sample.Notification("b", minute: 2), CancellationToken.None);
        await store.AddAsync(Sample.Notification("a", minute: 2), CancellationToken.None);
        await store.AddAsync(Sample.Notification("z", minute: 1, scorecard: "zeta"), CancellationToken.None);

        (await PendingAsync(store)).ShouldBe(["z", "a", "b"]);
    }

    [Fact]
    public async Task A_notification_told_is_no_longer_pending()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1")], CancellationToken.None);
        await store.AddAsync(Sample.Notification("n2"), CancellationToken.None);

        await store.CompleteAsync(Sample.Notification("n1"), CancellationToken.None);
        await store.CompleteAsync(Sample.Notification("n1"), CancellationToken.None);

        (await PendingAsync(store)).ShouldBe(["n2"]);
        (await AlertsAsync(store)).ShouldBe([Sample.Alert("m1")]);
    }

    [Theory]
    [InlineData(AlertState.Recovered)]
    [InlineData(AlertState.NoData)]
    [InlineData(AlertState.RedAcknowledged)]
    public async Task An_alert_is_changed_as_it_was_read(AlertState state)
    {
        var store = new TableAlertStore(await azurite.TableAsync(state.ToString()));
        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1"), Sample.Alert("m2")], CancellationToken.None);
        var read = (await store.ReadAsync("kent-scs", "kent", CancellationToken.None))[0];

        (await store.TryUpdateAsync(read, read.Value with { State = state, LatestPeriod = "2015-03" }, CancellationToken.None)).ShouldBeTrue();

        (await AlertsAsync(store)).ShouldBe([Sample.Alert("m1") with { State = state, LatestPeriod = "2015-03" }, Sample.Alert("m2")]);
    }

    [Fact]
    public async Task An_alert_that_changed_meanwhile_is_not_changed()
    {
        var store = new TableAlertStore(await azurite.TableAsync());
        await store.AddAsync(Sample.Notification("n1"), [Sample.Alert("m1")], CancellationToken.None);
        var read = (await store.ReadAsync("kent-scs", "kent", CancellationToken.None)).Single();
        await store.TryUpdateAsync(read, read.Value with { State = AlertState.Recovered }, CancellationToken.None);

        (await store.TryUpdateAsync(read, read.Value with { State = AlertState.NoData }, CancellationToken.None)).ShouldBeFalse();

        (await AlertsAsync(store)).ShouldBe([Sample.Alert("m1") with { State = AlertState.Recovered }]);
    }

    private static async Task<List<Alert>> AlertsAsync(TableAlertStore store, string? area = null) =>
        [.. (await store.ReadAsync("kent-scs", area, CancellationToken.None)).Select(alert => alert.Value)];

    private static async Task<List<string>> PendingAsync(TableAlertStore store) =>
        [.. (await store.PendingAsync(CancellationToken.None)).Select(notification => notification.Id)];
}
