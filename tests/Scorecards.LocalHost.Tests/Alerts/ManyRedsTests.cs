using System.Globalization;
using System.Text;
using Scorecards.Application;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>The worst day there is: hundreds of measures of dozens of directors go red with one upload.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class ManyRedsTests(AzuriteFixture azurite) : IDisposable
{
    private const int Directors = 30;
    private const int Measures = 400;
    private const int MostBytes = 28 * 1024;

    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("many", Directors, Measures);

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task A_red_of_400_measures_is_one_card_and_one_email_for_each_of_30_directors()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue);
        await host.UploadAsync("many/2015-02/measures.csv", WrittenCatalogue.Month(Measures, _ => true));

        ((int)(await host.RunAsync("compute-scorecards"))["raised"]!).ShouldBe(Measures);
        var run = await host.RunAsync("deliver-alerts");

        ((int)run["pending"]!, (int)run["sent"]!, (int)run["failed"]!, (int)run["waiting"]!).ShouldBe((Directors, 2 * Directors, 0, 0));
        var messages = await host.MessagesAsync();
        for (var director = 1; director <= Directors; director++)
        {
            var own = messages.Where(message => message.Id == string.Create(CultureInfo.InvariantCulture, $"many~n000001~d{director}")).ToList();
            own.Select(message => message.Channel).ShouldBe(["teams", "email"], ignoreOrder: true);
            foreach (var message in own)
            {
                Teams(message).ShouldBe(Enumerable.Range(1, Measures).Where(measure => ((measure - 1) % Directors) + 1 == director));
            }
        }

        messages.Count.ShouldBe(2 * Directors);
        messages.Where(message => message.IsCard).Max(card => Encoding.UTF8.GetByteCount(card.Body.ToJsonString(WireJson.Options))).ShouldBeLessThan(MostBytes);
        (await host.GetAsync("api/alerts"))["alerts"]!.AsArray().Count.ShouldBe(Measures);
    }

    [Fact]
    public async Task A_service_that_asks_for_a_pause_is_left_alone_by_every_message_of_the_run()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue);
        await host.UploadAsync("many/2015-02/measures.csv", WrittenCatalogue.Month(Measures, _ => true));
        await host.RunAsync("compute-scorecards");
        await host.FailAsync("channel=email&status=429&retryAfter=60");

        var run = await host.RunAsync("deliver-alerts");

        var (teams, email) = await host.ToldAsync();
        ((int)run["failed"]!, (int)run["waiting"]!, teams).ShouldBe((1, Directors - 1 - email, Directors));
        email.ShouldBeLessThan(Directors / 2, "only those that were under way");
    }

    // Every measure is named in the message, in full or in one line.
    private static IEnumerable<int> Teams(ArrivedMessage message) =>
        message.Text.Split("Visits in time of team ")[1..].Select(rest => int.Parse(string.Concat(rest.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture)).Distinct().Order();
}
