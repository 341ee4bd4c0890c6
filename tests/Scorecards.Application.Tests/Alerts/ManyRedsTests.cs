using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>Very many measures go red at once.</summary>
public sealed class ManyRedsTests
{
    [Fact]
    public async Task Four_hundred_reds_of_thirty_directors_are_thirty_messages_that_hold_them_all()
    {
        var system = await RedAsync(measures: 400, directors: 30, new());

        var notifications = system.Alerts.Notifications.Select(item => item.Notification).ToList();
        notifications.Count.ShouldBe(30);
        notifications.ShouldAllBe(notification => notification.Id.StartsWith("council~n000001~", StringComparison.Ordinal));
        notifications.SelectMany(notification => notification.Lines).Select(line => line.Facts.Measure).Order(StringComparer.Ordinal).ShouldBe(
            Enumerable.Range(1, 400).Select(NameOf).Order(StringComparer.Ordinal));
        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((30, 30));
    }

    [Fact]
    public async Task Four_hundred_reds_of_one_director_are_one_message()
    {
        var system = await RedAsync(measures: 400, directors: 1, new());

        system.Alerts.Notifications.Single().Notification.Lines.Count.ShouldBe(400);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_people_than_one_transaction_holds_are_told_in_several_and_a_run_that_dies_between_tells_the_rest(bool afterEffect)
    {
        var whole = await RedAsync(measures: 200, directors: 150, new());
        whole.Alerts.Notifications.Select(item => item.Notification.Recipient.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(150);
        whole.Alerts.Books.Single().Sequence.ShouldBe(3);

        for (var write = 1; write <= 3; write++)
        {
            var system = await RedAsync(measures: 200, directors: 150, new(DieAt(whole, write), afterEffect));

            system.Plan.DiedAt!.ShouldStartWith("alerts.write");
            Told(system).ShouldBe(Told(whole));
        }
    }

    // The place of a write of the book among all calls.
    private static int DieAt(InMemorySystem whole, int write) => whole.Plan.Made.Index().Where(call => call.Item == "alerts.write").ElementAt(write - 1).Index + 1;

    private static List<string> Told(InMemorySystem system) =>
        [.. system.Alerts.Notifications.Select(item => $"{item.Notification.Id} {item.State} {string.Join(' ', item.Notification.Lines.Select(line => line.Facts.Measure))}")];

    private static async Task<InMemorySystem> RedAsync(int measures, int directors, CrashPlan plan)
    {
        var system = new InMemorySystem(plan, new Dictionary<string, string>(StringComparer.Ordinal) { ["council.yaml"] = CatalogueOf(measures, directors) });
        system.Upload("council/2015-02/measures.csv", "measure,numerator,denominator\n" + string.Concat(Enumerable.Range(1, measures).Select(number => string.Create(CultureInfo.InvariantCulture, $"{NameOf(number)},17,28\n"))));
        try
        {
            await system.RunAsync();
        }
        catch (AggregateException)
        {
            system.Clock.Advance(DeliverAlerts.Claim);
            await system.RunAsync();
        }

        return system;
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number:D3}");

    private static string CatalogueOf(int measures, int directors) => string.Join('\n',
    [
        "scorecard: {id: council, title: Scorecard, organisation: A council}",
        "people:",
        .. Enumerable.Range(1, directors).Select(number => string.Create(CultureInfo.InvariantCulture, $"  - {{id: d{number}, role: Director {number}, name: Ann {number}, email: d{number}@council.example, channel: C{number}}}")),
        "areas: [{id: all, title: All}]",
        "sections:",
        "  - id: safety",
        "    title: Safety",
        "    measures:",
        .. Enumerable.Range(1, measures).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"      - {{id: {NameOf(number)}, number: \"{number}\", title: Measure {number}, polarity: high, dataPeriod: month, unit: percent, decimals: 1, director: d{((number - 1) % directors) + 1}, standards: [{{from: 2014-04-01, target: 90, minimum: 80}}]}}")),
    ]);
}
