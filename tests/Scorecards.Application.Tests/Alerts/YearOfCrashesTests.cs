using Scorecards.Application.Alerts;

namespace Scorecards.Application.Tests.Alerts;

public sealed class YearOfCrashesTests
{
    // Who heard what, in order; a number is a measure's.
    private const string Told = """
        owner: rejected 2015-09
        chief, overview: 
        director: 1 WentRed, 1North WentRed
        head: 3 WentRed
        chief, overview: 1 WentRed, 1North WentRed, 3 WentRed
        chief: 1 Unacknowledged, 1North Unacknowledged
        director: 3 Unacknowledged
        chief: 3 Unacknowledged
        director: 2 WentRed, 1 StillRed, 1North Recovered
        head: 3 StillRed
        chief, overview: 2 WentRed, 1 StillRed, 3 StillRed, 1North Recovered
        director: 1 RestatedBetter
        chief: 2 Unacknowledged
        director: 2 NoFigureSinceRed
        head: 3 Recovered
        director: 2 Recovered
        chief, overview: 2 Recovered
        head: 4 WentRed
        owner: late 2015-09
        director: late 2015-09
        director: 1North WentRed
        head: 4 Recovered
        chief, overview: 1North WentRed, 4 Recovered
        chief: 1North Unacknowledged
        director: 1North StillRed
        head: 4 WentRed
        director: 1 Restated
        chief, overview: 1North StillRed, 4 WentRed
        director: 2 WentRed, 4 Unacknowledged, 1North Recovered
        head: 3 WentRed, 4 StillRed
        chief, overview: 2 WentRed, 3 WentRed, 4 StillRed, 1North Recovered
        chief: 2 Unacknowledged
        director: 2 StillRed, 3 Unacknowledged
        head: 3 StillRed, 4 Recovered
        chief, overview: 2 StillRed, 3 StillRed, 4 Recovered
        chief: 3 Unacknowledged
        director: 1North WentRed, 2 Recovered
        head: 3 StillRed
        chief, overview: 1North WentRed, 3 StillRed, 2 Recovered
        director: 1North Recovered
        head: 3 Recovered
        chief, overview: 1North Recovered, 3 Recovered
        director: 1 WentRed
        chief, overview: 1 WentRed"
        """;

    [Fact]
    public async Task A_year_tells_each_piece_of_news_once()
    {
        var year = await YearOfAlerts.LiveAsync(new());

        year.Messages.Distinct(StringComparer.Ordinal).Count().ShouldBe(year.Messages.Count);
        string.Join('\n', year.System.Alerts.Notifications.Select(Describe)).ShouldBe(Told);
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
            string.Join('\n', year.Messages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe(string.Join('\n', wanted), $"it died at call {call}: {died}");
            var mayComeTwice = died is "deliveries.write Sent, before its effect" or "Teams.send, after its effect" or "Email.send, after its effect";
            year.Messages.Count.ShouldBe(wanted.Count + (mayComeTwice ? 1 : 0), $"it died at call {call}: {died}");
            year.System.State().ShouldBe(state, $"it died at call {call}: {died}");
        }
    }

    private static string Describe((Notification Notification, OutboxState State) item)
    {
        var notification = item.Notification;
        IEnumerable<string> news = notification.Kind switch
        {
            NotificationKind.ExtractRejected => [$"rejected {notification.Period}"],
            NotificationKind.ExtractsLate => notification.Late.Select(late => $"late {late.Period}"),
            _ => notification.Lines.Select(line => $"{line.Facts.Number}{line.Facts.Place} {line.News}"),
        };
        return $"{notification.Recipient.Id}{(notification.Kind == NotificationKind.Digest ? ", overview" : string.Empty)}: {string.Join(", ", news)}";
    }
}
