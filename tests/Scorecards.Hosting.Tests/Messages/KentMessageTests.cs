using Scorecards.Application.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>
/// The message that Kent's director gets of the sample extracts. Its card and its email are left in tests/TestResults/messages: the pictures
/// are made of them.
/// </summary>
public sealed class KentMessageTests
{
    [Fact]
    public async Task Kents_director_is_told_of_measure_12_and_of_nothing_else()
    {
        var message = await Rendering.OfAsync(await NotificationAsync());

        Kept.Keep("kent", message);
        message.Subject.ShouldBe("Red: Percentage of existing Private Fostering arrangements where scheduled visits were held in time: 60.7% against 85.0% (February 2015)");
        message.Full.Text.Split("\n\n")[..3].ShouldBe(
        [
            "A measure has gone red",
            "Specialist Children's Services Performance Management Scorecard, Kent County Council, February 2015: acknowledge it with what is done, by whom and by when.",
            """
            12. Percentage of existing Private Fostering arrangements where scheduled visits were held in time (safeguarding)
            Went red in November 2014, and still red in February 2015: month 4.
            Result: 60.7% (17 of 28), red in February 2015
            Shortfall: 15.8 percentage points below the minimum standard
            Change: Unchanged from 60.7% in January 2015
            Target: 85.0%
            Minimum standard: 76.5%
            Red since: November 2014 (4 months)
            Responsible: Philip Segurola, Director
            Commentary, February 2015: In the year-to-date there were 28 such arrangements and 17 children/young people received all of their visits within timescale. […] Close tracking of visit timescales is now in place which should prevent further visits during the year being held outside of timescales. No visits have been missed affecting this measure since November 2014. (more on the page)
            Trend: Nov 14 46.4% red · Dec 14 46.4% red · Jan 15 60.7% red · Feb 15 60.7% red
            """,
        ]);
    }

    private static async Task<Notification> NotificationAsync()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();
        return system.Alerts.Notifications.Select(item => item.Notification).Single(notification => notification.Kind == NotificationKind.Measures);
    }
}
