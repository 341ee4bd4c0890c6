using System.IO.Compression;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Azure.Tables;
using Scorecards.Hosting.Settings;
using Scorecards.LocalHost.Tests.Telemetry;
using Scorecards.Testing.Population;
using Scorecards.Testing.Workbooks;

namespace Scorecards.LocalHost.Tests;

/// <summary>Records through the whole system: blobs in, figures and evidence out, and nothing of a person anywhere else.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class RecordsTests(AzuriteFixture azurite) : IDisposable
{
    private const string Marker = MarkedRecords.Marker;

    private readonly DirectoryInfo catalogue = Directory.CreateTempSubdirectory("scorecards-records-");

    public void Dispose() => catalogue.Delete(recursive: true);

    [Fact]
    public async Task Records_of_shared_lists_become_figures_alerts_and_evidence_and_a_rehearsal_says_what_would_change()
    {
        await using var host = await StartAsync();

        var workbook = new WorkbookBuilder()
            .Sheet("Referrals").Row("Extract of 3 March 2015").Row("LAchildID", "CINreferralDate", "ReferralNFA", "Team")
            .Row("C1", "01/04/2014", "0", "North").Row("C1", "05/02/2015", "0", "North").Row("C2", "10/02/2015", "1", "South");
        var entry = await host.UploadAsync("records/2015-02/records--since-2013-04.xlsx", new MemoryStream(workbook.Build()));
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");

        ((string?)entry["status"], (string?)entry["coversFrom"], (int)entry["rows"]!).ShouldBe(("accepted", "2013-04", 3));
        var card = await host.CardAsync("api/scorecards/records/2015-02");
        var line = card.Measures.Single(measure => measure.Id == "re-referrals");
        (line.Numerator, line.Denominator, line.Display, line.Rag).ShouldBe((1, 3, "33.3%", "red"));
        (await host.CardAsync("api/scorecards/records/2015-02?area=south")).Measures.Single(measure => measure.Id == "re-referrals").Display.ShouldBe("0.0%");
        (await host.MessagesAsync()).ShouldContain(message => message.Text.Contains("previous referral", StringComparison.Ordinal));

        var evidence = await host.GetAsync("api/scorecards/records/2015-02/measures/re-referrals/evidence");
        evidence["rows"]!.AsArray().Select(row => ((int)row!["row"]!, (string?)row["counts"])).ShouldBe([(3, "denominator"), (4, "numerator and denominator"), (5, "denominator")]);
        (await host.Http.GetStringAsync("scorecards/records/2015-02/measures/re-referrals/evidence")).ShouldContain("numerator and denominator");
        (await host.Http.GetStringAsync("scorecards/records/2015-02/measures/re-referrals/evidence")).ShouldContain("row 3 (C1/2014-04-01)", Case.Sensitive, "the referral before");
        (await host.Http.GetStringAsync("api/scorecards/records/2015-02/measures/re-referrals/evidence?format=csv")).ShouldContain("records--since-2013-04.xlsx row 3, C1/2014-04-01");
        (await host.Http.GetStringAsync("scorecards/records/2015-02")).ShouldContain("scorecards/records/2015-02/measures/re-referrals/evidence");

        using var body = new StringContent("LAchildID,CINreferralDate,ReferralNFA,Team\nC1,01/04/2014,0,North\nC2,10/02/2015,1,South\n");
        using var answer = await host.Http.PostAsync("api/extracts/validate?name=records/2015-02/cin-referrals--since-2013-04.csv&moves=1", body);
        var rehearsed = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((bool)rehearsed["acceptable"]!).ShouldBeTrue();
        rehearsed["comparison"]!["figures"]!.AsArray().ShouldContain(figure => (string?)figure!["measure"] == "re-referrals" && (string?)figure["area"] == "county" && (string?)figure["period"] == "2015-02");
    }

    [Fact]
    public async Task Nothing_written_logged_sent_or_answered_to_others_has_a_value_of_a_personal_column()
    {
        await using var collector = await Collector.StartAsync();
        string answers, messages, stored, printed;
        await using (var host = await StartAsync([.. collector.Settings, "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Debug"]))
        {
            await host.UploadAsync("records/2015-02/marked--since-2014-04.csv", Rows($"{Marker}1,{Marker} Ann,2010-01-02,F,3.5,yes,2015-02-03,north", $"{Marker}2,{Marker} Bob,,,,,2015-02-04,"));
            var refused = await host.UploadAsync("records/2015-02/marked--broken.csv", Rows($"{Marker}1,{Marker} Ann,{Marker}-01,{Marker}x,{Marker}3,{Marker}y,2015-02-03,north", $"{Marker}1,{Marker} Ann,,,,,2015-02-03,north"));
            ((string?)refused["status"]).ShouldBe("rejected");
            await host.RunAsync("compute-scorecards");
            await host.RunAsync("check-deadlines");
            await host.RunAsync("deliver-alerts");
            var asked = new StringBuilder(refused.ToJsonString());
            foreach (var path in (string[])
                ["", "extracts", "alerts", "api/scorecards", "api/extracts", $"api/extracts/{refused["id"]}", $"extracts/{refused["id"]}", "api/alerts", "scorecards/records/2015-02", "api/scorecards/records/2015-02",
                    "api/scorecards/records/2015-02?format=csv", "api/scorecards/records/2015-02?format=xlsx", "scorecards/records/2015-02/exceptions", "api/scorecards/records/2015-02/exceptions", "api/audit?month=2015-03", "api/diagnostics", "api/health"])
            {
                asked.Append(await host.Http.GetStringAsync(path));
            }

            using var body = new StringContent(Rows($"{Marker}1,{Marker} Ann,{Marker}-01,{Marker}x,{Marker}3,{Marker}y,2015-02-03,north"));
            using var answer = await host.Http.PostAsync("api/extracts/validate?name=records/2015-02/marked.csv", body);
            answers = asked.Append(await answer.Content.ReadAsStringAsync()).ToString();
            messages = (await host.GetAsync("local/outbox")).ToJsonString();
            stored = await StoredAsync(host.Services);
            printed = host.Printed.ToString();
            (await host.Http.GetStringAsync("api/scorecards/records/2015-02/measures/seen/evidence")).ShouldContain(Marker, Case.Sensitive, "an administrator is shown which record it is");
        }

        var told = string.Concat(((string[])["traces", "metrics", "logs"]).SelectMany(collector.Bodies).Select(Encoding.Latin1.GetString));
        told.ShouldContain("compute scorecard");
        stored.ShouldContain("marked", Case.Sensitive, "the tables were read");
        messages.ShouldContain("rejected");
        foreach (var written in (string[])[told, stored, messages, answers, printed])
        {
            written.Contains(Marker, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(Around(written));
        }
    }

    private static string Around(string text) => text.IndexOf(Marker, StringComparison.OrdinalIgnoreCase) is var at && at < 0 ? string.Empty : text.Substring(Math.Max(0, at - 200), Math.Min(400, text.Length - Math.Max(0, at - 200)));

    private static string Rows(params string[] rows) => MarkedRecords.Header + string.Join('\n', rows) + "\n";

    // Every table, and every blob but the uploads and the raw files, which lie at the archive's root.
    private static async Task<string> StoredAsync(IServiceProvider services)
    {
        var stored = new StringBuilder();
        var settings = services.GetRequiredService<ScorecardSettings>();
        foreach (var table in (string[])[settings.Tables.Extracts, settings.Tables.Observations, settings.Tables.Scorecards, settings.Tables.Alerts, settings.Tables.Deliveries, settings.Tables.Commentary])
        {
            await foreach (var row in services.GetRequiredService<TableServiceClient>().GetTableClient(table).QueryAsync("PartitionKey ge ''"))
            {
                stored.AppendLine(row.PartitionKey).AppendLine(row.RowKey).AppendJoin('\n', row.Keys.Select(key => row[key]).Where(value => value is not byte[])).AppendLine(Unpacked(row));
            }
        }

        foreach (var container in (string[])[settings.Containers.Archive, settings.Containers.Reports])
        {
            var client = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(container);
            await foreach (var blob in client.GetBlobsAsync())
            {
                if (blob.Name.Contains('/', StringComparison.Ordinal))
                {
                    stored.AppendLine(blob.Name).AppendLine((await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
                }
            }
        }

        return stored.ToString();
    }

    // A document inside a row is compressed.
    private static string Unpacked(TableEntity row)
    {
        var bytes = row.Keys.Where(key => row[key] is byte[]).OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).SelectMany(key => row.GetBytes(key)!).ToArray();
        if (bytes.Length == 0)
        {
            return string.Empty;
        }

        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private async Task<RunningHost> StartAsync(params string[] more)
    {
        await File.WriteAllTextAsync(Path.Combine(catalogue.FullName, "records.yaml"), Catalogue.Replace("COLUMNS", MarkedRecords.Columns, StringComparison.Ordinal));
        return await RunningHost.StartAsync(azurite, [.. more, $"--Local:Catalogue={catalogue.FullName}", "--Local:Samples=false", "--Local:Now=2015-03-09T08:00:00Z"]);
    }

    private const string Catalogue =
        """
        scorecard: { id: records, title: Records, organisation: Exampleshire Council, director: director, dataOwner: director }
        people:
          - { id: director, role: Director, name: A. Director, email: director@exampleshire.example, channel: Directors }
        areas:
          - { id: county, title: County, populations: { 2012: 30000 } }
          - { id: north, title: North, parent: county }
          - { id: south, title: South, parent: county }
        datasets:
          - id: marked
            title: Marked
            record: [child_id, seen_on]
            person: child_id
            date: seen_on
            areas: [area]
            columns:
        COLUMNS
        sections:
          - id: all
            title: All
            measures:
              - include: re-referrals
                number: 1
                standards: [{ from: 2010-04-01, target: 20, minimum: 25 }]
              - id: seen
                number: 2
                title: Seen before
                polarity: high
                dataPeriod: month
                unit: percent
                standards: [{ from: 2010-04-01, target: 90, minimum: 80 }]
                count: { dataset: marked, by: seen_on, numerator: count(exists(seen_on < this.seen_on)), denominator: count(), history: 0 }
        """;
}
