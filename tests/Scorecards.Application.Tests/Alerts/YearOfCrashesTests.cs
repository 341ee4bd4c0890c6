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
        chief, overview: 2 Recovered, 4 Silenced
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
        chief, overview: 1 WentRed
        director: 2 WentRed, 1 Recovered
        chief, overview: 2 WentRed, 1 Recovered
        chief, overview: 1 WentRed
        director: 1 RedAfterWithdrawal, 2 Withdrawn
        director: 1 StillRed
        chief, overview: 1 StillRed
        """;

    [Fact]
    public async Task A_year_tells_each_piece_of_news_once()
    {
        var year = await YearOfAlerts.LiveAsync();

        year.Messages.Distinct(StringComparer.Ordinal).Count().ShouldBe(year.Messages.Count);
        string.Join('\n', year.System.Alerts.Notifications.Select(Describe)).ShouldBe(Told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dying_at_any_storage_call_or_send_of_a_year_ends_with_the_same_messages(bool afterEffect)
    {
        var whole = await YearOfAlerts.LiveAsync();
        var wanted = string.Join('\n', whole.Messages.Order(StringComparer.Ordinal));
        var most = whole.Steps.Max(step => step.Calls);
        var deaths = 0;

        // Every step dies at its first call in one year, at its second in the next, and so on.
        for (var call = 1; call <= most; call++)
        {
            var year = await YearOfAlerts.LiveAsync(call, afterEffect);

            foreach (var (step, undisturbed) in year.Steps.Zip(whole.Steps))
            {
                (step.DiedAt is not null).ShouldBe(call <= undisturbed.Calls, $"{step.Name}, call {call}");
                step.State.ShouldBe(undisturbed.State, $"{step.Name} died at call {call}: {step.DiedAt}");
            }

            deaths += year.Steps.Count(step => step.DiedAt is not null);
            var unsure = year.Steps.Count(step => step.DiedAt is "deliveries.write Sent, before its effect" or "Teams.send, after its effect" or "Email.send, after its effect");
            year.Messages.Count.ShouldBe(whole.Messages.Count + unsure, $"call {call}: a message comes twice only where nobody knows whether it was taken");
            string.Join('\n', year.Messages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe(wanted, $"call {call}");
        }

        deaths.ShouldBe(whole.System.Plan.Calls, "every call of the year");
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
