using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>The guide from nothing to a rated scorecard, followed word by word: its files, in its folders, and what it says is then seen.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class GuideTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Catalogue, "README.md"))
        .Split("## From nothing to a rated scorecard\n")[1].Split("\n## ")[0];

    private readonly DirectoryInfo repository = Directory.CreateTempSubdirectory("scorecards-guide-");

    public void Dispose() => repository.Delete(recursive: true);

    [Fact]
    public async Task The_guide_leads_to_what_it_shows()
    {
        var places = Blocks("text")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (catalogue, extract) = (places[0], places[1]);
        Write(catalogue, Blocks("yaml")[0]);
        await using var host = await RunningHost.StartAsync(azurite, CatalogueSetting());

        using var rehearsal = await host.Http.PostAsync(Rehearsal(), new ByteArrayContent(Encoding.UTF8.GetBytes(Blocks("csv")[0])));
        ShouldHold(await rehearsal.Content.ReadFromJsonAsync<JsonNode>(), Blocks("json")[0]);
        (await host.GetAsync("api/extracts"))["extracts"]!.AsArray().ShouldBeEmpty("a rehearsal keeps nothing");

        Write(extract, Blocks("csv")[0]);
        await host.RestartAsync();
        var answer = await host.GetAsync(Page() + "?format=json");
        ShouldHold(answer, Blocks("json")[1]);
        foreach (var measure in answer["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()))
        {
            Outcome().ShouldContain((string)measure!["rag"]!);
            Outcome().ShouldContain((string)measure["display"]!);
        }

        (await host.ToldAsync()).ShouldBe((0, 1));

        Write(catalogue, WithNewTarget(Blocks("yaml")[0], Blocks("yaml")[1]));
        await host.RestartAsync();
        ShouldHold(await host.GetAsync(Page() + "?format=json"), Blocks("json")[1]);
        var visits = (await host.GetAsync(Page() + "?format=json"))["sections"]![0]!["measures"]![0]!;
        ((string)visits["id"]!, (decimal)visits["target"]!).ShouldBe(("visits-in-time", 90m));
    }

    private static List<string> Blocks(string language) => [.. Guide.Split($"```{language}\n").Skip(1).Select(rest => rest.Split("```")[0])];

    // dotnet run --project src/Scorecards.LocalHost -- --Local:Catalogue=my-scorecards
    private string CatalogueSetting()
    {
        var (setting, folder) = Blocks("sh")[0].Trim().Split(" -- ")[1].Split('=') switch { var parts => (parts[0], parts[1]) };
        return $"{setting}={Path.Combine(repository.FullName, folder)}";
    }

    // curl --data-binary @measures.csv "http://localhost:7071/api/extracts/validate?name=..."
    private static string Rehearsal() => new Uri(Blocks("sh")[1].Split('"')[1]).PathAndQuery;

    private static string Page() => new Uri(Guide.Split("open `")[1].Split('`')[0]).AbsolutePath;

    // The words below the last block of JSON.
    private static string Outcome() => Guide.Split("```json\n")[2].Split("```\n")[1].Trim().Split("\n\n")[0];

    private static string WithNewTarget(string catalogue, string standards)
    {
        var old = standards[..standards.LastIndexOf("          - from: ", StringComparison.Ordinal)];
        catalogue.ShouldContain(old);
        return catalogue.Replace(old, standards, StringComparison.Ordinal);
    }

    // Everything the page shows is in the answer as it shows it.
    private static void ShouldHold(JsonNode? answer, string shown) => ShouldHold(answer, JsonNode.Parse(shown)!, "$");

    private static void ShouldHold(JsonNode? answer, JsonNode shown, string path)
    {
        if (shown is not JsonObject map)
        {
            JsonNode.DeepEquals(answer, shown).ShouldBeTrue($"the guide shows {shown.ToJsonString()} at {path}, and the answer has {answer?.ToJsonString()}");
            return;
        }

        foreach (var (name, value) in map)
        {
            ShouldHold(answer?[name], value!, $"{path}.{name}");
        }
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(repository.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
