using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Every card that can be sent is one that Teams takes.</summary>
public sealed class CardSchemaTests
{
    private const int MostBytesOfTeams = 28 * 1024;

    [Fact]
    public async Task Every_card_is_sound_and_within_the_limit_with_its_envelope_or_without()
    {
        List<(string Name, string Json)> cards = [];
        foreach (var (name, notification) in Every())
        {
            var message = await Rendering.OfAsync(notification);
            Kept.Keep(name.Replace(',', ' ').Replace(' ', '-').Replace("--", "-", StringComparison.Ordinal), message);
            foreach (var (form, body) in new[] { ("full", message.Full), ("brief", message.Brief) })
            {
                cards.Add(($"{name}, {form}, card", body.CardJson));
                cards.Add(($"{name}, {form}, message", Enveloped(message.Subject, body.CardJson)));
            }
        }

        (await CardHarness.ProblemsOfAsync(cards)).ShouldBeEmpty();
        cards.Where(card => Encoding.UTF8.GetByteCount(card.Json) >= MostBytesOfTeams).Select(card => card.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_harness_finds_what_is_wrong()
    {
        var problems = await CardHarness.ProblemsOfAsync(
        [
            ("sound", """{"type":"AdaptiveCard","version":"1.5","msteams":{"width":"Full"},"body":[{"type":"TextBlock","text":"x"}]}"""),
            ("colour", """{"type":"AdaptiveCard","version":"1.5","msteams":{"width":"Full"},"body":[{"type":"TextBlock","text":"x","color":"Red"}]}"""),
            ("narrow", """{"type":"AdaptiveCard","version":"1.5","body":[]}"""),
            ("broken", "{"),
            ("empty", """{"type":"message","summary":"x"}"""),
        ]);

        problems.Where(problem => !problem.Contains(": schema:", StringComparison.Ordinal)).ShouldBe(
        [
            "colour: parser: Invalid value \"Red\" for property \"color\".",
            "narrow: it has not the full width",
            "broken: it is no JSON",
            "empty: the message has no attachment",
        ]);
        problems.Where(problem => problem.Contains(": schema:", StringComparison.Ordinal)).Select(problem => problem.Split(':')[0]).Distinct(StringComparer.Ordinal).ShouldBe(["colour"]);
    }

    private static IEnumerable<(string Name, Notification Notification)> Every()
    {
        foreach (var (kind, notification) in Samples.Kinds)
        {
            yield return ($"{kind}", notification);
            yield return ($"{kind}, illustrative", notification with { Illustrative = true });
            yield return ($"{kind}, hostile", Hostile.In(notification));
        }

        foreach (var (news, line) in Samples.News)
        {
            yield return ($"{news}", Samples.Of(line));
            yield return ($"{news}, answered", Samples.Of(line with { Acknowledgement = Samples.Answered }));
        }

        foreach (var count in new[] { 2, 9, 30, 100, 400 })
        {
            yield return ($"{count} reds", Samples.Of(Samples.Reds(count)));
            yield return ($"{count} hostile reds", Hostile.In(Samples.Of(Samples.Reds(count))));
            yield return ($"digest of {count}", Samples.Digest(Samples.Reds(count)));
        }

        yield return ("no measure in a digest", Samples.Digest());
        yield return ("every piece of news", Samples.Of([.. Samples.News.Values]));
        yield return ("without a trend", Samples.Of(Samples.Line(AlertReason.WentRed, Samples.Visits with { Trend = [], Commentary = null })));
    }

    private static string Enveloped(string summary, string card) => new JsonObject
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = JsonNode.Parse(card) }),
    }.ToJsonString(JsonSerializerOptions.Web);
}
