using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

public sealed class YearOfCrashesTests
{
    [Fact]
    public async Task A_year_tells_each_piece_of_news_once()
    {
        var year = await YearOfAlerts.LiveAsync(new());

        year.Messages.ShouldBeUnique();
        string.Join('\n', year.System.Alerts.Notifications.Select(Describe)).ShouldBe("?");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dying_at_any_storage_call_or_send_of_a_year_ends_with_the_same_messages(bool afterEffect)
    {
        var whole = await YearOfAlerts.LiveAsync(new());
        var (wanted, state) = (whole.Messages.Order(StringComparer.Ordinal).ToList(), whole.System.State());

        for (var call = 1; call <= whole.System.Plan.Calls; call++)
        {
            var year = await YearOfAlerts.LiveAsync(new(call, afterEffect));

            var died = year.System.Plan.DiedAt;
            died.ShouldNotBeNull($"call {call} was never reached");
            year.Messages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(wanted, $"it died at call {call}: {died}");
            var mayComeTwice = died is "deliveries.write Sent, before its effect" or "Teams.send, after its effect" or "Email.send, after its effect";
            year.Messages.Count.ShouldBe(wanted.Count + (mayComeTwice ? 1 : 0), $"it died at call {call}: {died}");
            year.System.State().ShouldBe(state, $"it died at call {call}: {died}");
        }
    }

    private static string Describe((Application.Alerts.Notification Notification, Application.Alerts.OutboxState State) item) =>
        $"{item.Notification.Id} {item.Notification.Kind} {item.State}: {string.Join(", ", item.Notification.Lines.Select(line => $"{line.Facts.Number}{line.Facts.Place} {line.News}"))}{string.Join(", ", item.Notification.Late.Select(late => $"{late.Period} {late.OwnerToldOn}"))}";
}
