using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>A start with anything wrong names everything wrong at once and exits with 1.</summary>
public sealed class StartUpTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scorecards-start-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Wrong_settings_and_a_broken_catalogue_are_told_together()
    {
        var yaml = (await File.ReadAllTextAsync(Path.Combine(Repository.Catalogue, "kent-scs.yaml")))
            .Replace("polarity: low\n        dataPeriod: ytd\n        unit: percent\n        decimals: 1\n        safeguarding: true\n        standards:\n          - from: 2014-04-01\n            target: 25\n", "polarity: lo\n        dataPeriod: ytd\n        unit: percent\n        decimals: 1\n        safegarding: true\n        standards:\n          - from: 2014-04-01\n            target: 25%\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "kent-scs.yaml"), yaml);
        using var output = new StringWriter();

        var exit = await LocalHostApp.RunAsync(
            ["--Local:Port=70710", "--Local:Prot=1", "--Local:Samples=yes", "--Limits:Rows=many", "--Email:From=", "--Schedules:DeliverAlerts=often", $"--Local:Catalogue={data.FullName}"],
            output);

        exit.ShouldBe(1);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("""
            Scorecard Functions, local host
            The local host cannot start: 9 problems.
            Local:Port (environment: Local__Port): '70710' is not a whole number in range; write a whole number from 0 to 65535, or leave it out for 7071
            Local:Samples (environment: Local__Samples): 'yes' is not true or false; write true or false
            Local:Prot (environment: Local__Prot): there is no such setting; write Local:Port
            Email:From (environment: Email__From): it is missing; write the sender's address, for example scorecards@council.gov.uk
            Limits:Rows (environment: Limits__Rows): 'many' is not a whole number in range; write a whole number from 10 to 1000000, or leave it out for 100000
            Schedules:DeliverAlerts (environment: Schedules__DeliverAlerts): 'often' is not a schedule; write six fields: second minute hour day month weekday, for example 0 */5 * * * *
            kent-scs.yaml:78:9: sections[0].measures[1].polarity: 'lo' is not a polarity; write low
            kent-scs.yaml:82:9: sections[0].measures[1].safegarding: 'safegarding' is not a key here; write safeguarding
            kent-scs.yaml:85:13: sections[0].measures[1].standards[0].target: '25%' is not a number; write digits with a decimal point, for example 76.5

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task No_secret_is_printed_where_it_is_wrong()
    {
        using var output = new StringWriter();

        var exit = await LocalHostApp.RunAsync(
            [
                "--Links:SigningKey=planted-signing", "--Links:PreviousSigningKey=planted-previous", "--Teams:Channels:Directors=https://planted.example/hook?sig=planted-webhook",
                "--Storage=AccountName=council;AccountKey=planted-account-key", "--SendGrid:ApiKey=planted-sendgrid", "--Email:From=",
            ],
            output);

        exit.ShouldBe(1);
        output.ToString().ShouldContain("Links:SigningKey");
        output.ToString().ShouldNotContain("planted");
    }

    [Fact]
    public async Task A_real_storage_account_is_refused()
    {
        using var output = new StringWriter();

        var exit = await LocalHostApp.RunAsync(["--Storage=DefaultEndpointsProtocol=https;AccountName=council;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net", "--Local:Port=0", $"--Local:Data={data.FullName}"], output);

        exit.ShouldBe(1);
        output.ToString().ReplaceLineEndings("\n").ShouldBe(
            "Scorecard Functions, local host\nThe local host cannot start: 1 problem.\nStorage (environment: Storage): it is the connection string of a storage account, whose key opens all of it (it is not shown); set Storage:blobServiceUri, Storage:queueServiceUri and Storage:tableServiceUri to use the app's identity, or write an emulator's connection string\n");
    }

    [Fact]
    public async Task A_real_storage_account_by_its_addresses_is_refused()
    {
        using var output = new StringWriter();

        var exit = await LocalHostApp.RunAsync(["--Storage:blobServiceUri=https://council.blob.core.windows.net/", "--Storage:tableServiceUri=https://council.table.core.windows.net/", "--Local:Port=0", $"--Local:Data={data.FullName}"], output);

        exit.ShouldBe(1);
        output.ToString().ReplaceLineEndings("\n").ShouldBe(
            "Scorecard Functions, local host\nThe local host cannot start: 1 problem.\nStorage (environment: Storage): the local host works on an emulator of this machine alone, because it writes samples and sends real alerts to stand-ins; write an emulator's connection string, or leave it out for Azurite\n");
    }

    [Fact]
    public async Task The_process_exits_with_1()
    {
        await using var host = HostProcess.Start("--Local:Port=x", $"--Local:Data={data.FullName}");

        (await host.ReadUntilAsync("Ready")).ShouldBeFalse();
        (await host.ExitCodeAsync()).ShouldBe(1);
        Directory.EnumerateFileSystemEntries(data.FullName).ShouldBeEmpty("nothing is started before everything is checked");
    }

    [Fact]
    [Trait("Needs", "Azurite")]
    public async Task A_port_in_use_is_named_with_the_setting_that_changes_it()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        using var output = new StringWriter();

        var exit = await LocalHostApp.RunAsync([$"--Local:BlobPort={port}", "--Local:QueuePort=0", "--Local:TablePort=0", "--Local:Port=0", $"--Local:Data={data.FullName}"], output);

        exit.ShouldBe(1);
        output.ToString().ShouldContain($"Port {port} is in use by another program: stop it, or choose other ports with Local:BlobPort, Local:QueuePort and Local:TablePort (0 takes any free one).");
    }
}
