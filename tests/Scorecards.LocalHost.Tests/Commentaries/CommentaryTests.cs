using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests.Commentaries;

/// <summary>Commentary over HTTP and with uploads, on the scorecard and in its history. Each test writes about a figure of its own.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class CommentaryTests(CommentaryFixture fixture) : IClassFixture<CommentaryFixture>
{
    private const string Kent = "api/scorecards/kent-scs/2015-02";
    private const string Birmingham = "api/scorecards/birmingham-cs/2017-12";

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task What_is_written_shows_at_once_with_its_author_as_a_further_revision()
    {
        var (before, tag) = await CardAsync();

        var (status, answer) = await PutAsync("pf-existing-visits-in-time", new { text = "Visits are tracked weekly.\r\nMore staff from May." });

        var (after, newTag) = await CardAsync();
        (status, (bool)answer["written"]!, Text(answer["entry"]!, "measure")).ShouldBe((HttpStatusCode.OK, true, "pf-existing-visits-in-time"));
        var measure = MeasureOf(after, "12");
        (Text(measure, "commentary"), Text(measure, "commentaryBy"), Text(measure, "commentaryAt")).ShouldBe(
            ("Visits are tracked weekly.\nMore staff from May.", "local user", Text(answer["entry"]!, "writtenAt")));
        ((int)after["revision"]!).ShouldBe((int)before["revision"]! + 1);
        newTag.ShouldNotBe(tag, StringComparer.Ordinal);
        (await host.GetAsync($"{Kent}?revision={before["revision"]}")).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task The_same_words_again_are_not_written_and_make_no_revision()
    {
        await PutAsync("11", new { text = "The same." });
        var (before, tag) = await CardAsync();

        var (_, answer) = await PutAsync("11", new { text = " The same. " });

        ((bool)answer["written"]!, Text(answer["entry"]!, "text")).ShouldBe((false, "The same."));
        var (after, newTag) = await CardAsync();
        (after.ToJsonString(), newTag).ShouldBe((before.ToJsonString(), tag));
    }

    [Fact]
    public async Task Uploaded_words_are_replaced_by_written_ones_and_withdrawn()
    {
        var first = await UploadAsync("10", "From the file.", "Ann");
        (await ShownAsync("10")).ShouldBe(("From the file.", "Ann"));

        await PutAsync("10", new { text = "Written." });
        (await ShownAsync("10")).ShouldBe(("Written.", "local user"));
        (await HistoryAsync("10")).ShouldBe([("Written.", null, true), ("From the file.", first, false)]);

        ((bool)(await PutAsync("10", new { withdraw = true })).Answer["written"]!).ShouldBeTrue();
        (await ShownAsync("10")).ShouldBe((null, null));
        ((bool)(await PutAsync("10", new { withdraw = true })).Answer["written"]!).ShouldBeFalse();
        (await HistoryAsync("10")).ShouldBe([(string.Empty, null, true), ("Written.", null, false), ("From the file.", first, false)]);
    }

    [Fact]
    public async Task Written_words_are_replaced_by_a_later_upload_which_can_be_withdrawn()
    {
        await PutAsync("14", new { text = "Written." });

        var upload = await UploadAsync("14", "From a later file.", "Ben");
        (await ShownAsync("14")).ShouldBe(("From a later file.", "Ben"));
        (await HistoryAsync("14")).ShouldBe([("From a later file.", upload, true), ("Written.", null, false)]);

        await PutAsync("14", new { withdraw = true });
        (await ShownAsync("14")).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_figure_of_an_area_has_words_of_its_own()
    {
        using var response = await host.Http.PutAsJsonAsync($"{Birmingham}/measures/referrals/commentary?area=east", new { text = "Of the East alone." });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);

        Text(MeasureWith(await host.GetAsync($"{Birmingham}?area=east"), "referrals"), "commentary").ShouldBe("Of the East alone.");
        Text(MeasureWith(await host.GetAsync(Birmingham), "referrals"), "commentary").ShouldBeNull();
        (await host.GetAsync($"{Birmingham}/measures/referrals/commentary?area=east"))["history"]!.AsArray().Count.ShouldBe(1);
        (await host.GetAsync($"{Birmingham}/measures/referrals/commentary"))["history"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("measures/12/commentary", """{"text": " \n "}""", 422, "The commentary is empty: write what its readers should know about the figure, or withdraw it.")]
    [InlineData("measures/12/commentary", """{"text": "a\u0007b"}""", 422, "Character 2 of the commentary, U+0007, is not one that a report can print: write the text anew there, or paste it without formatting.")]
    [InlineData("measures/12/commentary", "text=hello", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/12/commentary", "", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/12/commentary", "null", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/12/commentary", "{}", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/12/commentary", """{"text": 12}""", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/12/commentary", """{"text": "a", "withdraw": true}""", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/12/commentary", """{"text": "\ud800"}""", 400, "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.")]
    [InlineData("measures/referal-rate/commentary", """{"text": "a"}""", 404, "'referal-rate' is neither the id nor the number of a measure of kent-scs: write referral-rate.")]
    [InlineData("measures/12/commentary?area=kant", """{"text": "a"}""", 404, "'kant' is not an area of kent-scs: write kent.")]
    public async Task What_cannot_be_written_is_a_problem_that_says_what_to_do(string path, string body, int status, string detail)
    {
        var (before, _) = await CardAsync();

        using var response = await host.Http.PutAsync($"{Kent}/{path}", new StringContent(body, Encoding.UTF8, "application/json"));

        ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType).ShouldBe((status, "application/problem+json"));
        Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "detail").ShouldBe(detail);
        (await CardAsync()).Card.ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Theory]
    [InlineData(10_000, 200)]
    [InlineData(10_001, 422)]
    [InlineData(70_000, 413)]
    public async Task A_commentary_is_as_long_as_a_report_can_print_and_no_longer(int characters, int status)
    {
        var (answered, answer) = await PutAsync("9", new { text = new string('x', characters) });

        ((int)answered).ShouldBe(status, answer.ToJsonString());
    }

    [Theory]
    [InlineData("api/scorecards/kent-sc/2015-02", "There is no scorecard 'kent-sc': write kent-scs.")]
    [InlineData("api/scorecards/kent-scs/February", "'February' is not a period: write yyyy-MM, for example 2015-02.")]
    public async Task The_history_of_nothing_is_a_problem_that_says_what_to_write(string path, string detail)
    {
        using var response = await host.Http.GetAsync($"{path}/measures/12/commentary");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "detail").ShouldBe(detail);
    }

    [Fact]
    public async Task A_month_that_has_not_begun_has_no_commentary()
    {
        using var response = await host.Http.PutAsJsonAsync("api/scorecards/kent-scs/2999-01/measures/12/commentary", new { text = "a" });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "detail")!.ShouldStartWith("January 2999 has not begun: it is ");
    }

    private static JsonNode MeasureOf(JsonNode card, string number) => MeasuresOf(card).Single(measure => Text(measure, "number") == number);

    private static JsonNode MeasureWith(JsonNode card, string id) => MeasuresOf(card).Single(measure => Text(measure, "id") == id);

    private static IEnumerable<JsonNode> MeasuresOf(JsonNode card) => card["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()).Select(measure => measure!);

    private static string? Text(JsonNode node, string name) => (string?)node[name];

    private async Task<(JsonNode Card, string Tag)> CardAsync()
    {
        using var response = await host.Http.GetAsync(Kent);
        return ((await response.Content.ReadFromJsonAsync<JsonNode>())!, response.Headers.ETag!.Tag);
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PutAsync(string measure, object body)
    {
        using var response = await host.Http.PutAsJsonAsync($"{Kent}/measures/{measure}/commentary", body);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private async Task<string> UploadAsync(string measure, string words, string author)
    {
        var entry = await host.UploadAsync("kent-scs/2015-02/commentary.csv", $"measure,commentary,author\n{measure},{words},{author}\n");
        await host.RunAsync("compute-scorecards");
        return Text(entry, "id")!;
    }

    private async Task<(string? Text, string? Author)> ShownAsync(string number)
    {
        var measure = MeasureOf((await CardAsync()).Card, number);
        return (Text(measure, "commentary"), Text(measure, "commentaryBy"));
    }

    private async Task<IEnumerable<(string? Text, string? Extract, bool InUse)>> HistoryAsync(string measure) =>
        (await host.GetAsync($"{Kent}/measures/{measure}/commentary"))["history"]!.AsArray().Select(version => (Text(version!, "text"), Text(version!, "extract"), (bool)version!["inUse"]!));
}
