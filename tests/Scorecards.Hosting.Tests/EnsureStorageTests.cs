using Azure.Core.Pipeline;
using Scorecards.Hosting.Settings;
using Scorecards.Hosting.Tests.Settings;
using Scorecards.Testing;

namespace Scorecards.Hosting.Tests;

public sealed class EnsureStorageTests
{
    [Fact]
    public async Task Everything_is_made_in_an_emulator()
    {
        var made = await StartAsync(SettingValues.Read());

        made.ShouldBe(
        [
            "PUT http://127.0.0.1:10100/council/extracts?restype=container",
            "PUT http://127.0.0.1:10100/council/archive?restype=container",
            "PUT http://127.0.0.1:10100/council/reports?restype=container",
            "PUT http://127.0.0.1:10100/council/catalogue?restype=container",
            .. Enumerable.Repeat("POST http://127.0.0.1:10102/council/Tables", 6),
        ]);
    }

    [Fact]
    public async Task Nothing_is_asked_of_an_account_where_the_apps_identity_may_make_nothing()
    {
        var made = await StartAsync(SettingValues.Read(
            ("Storage", null), ("Storage:blobServiceUri", "https://council.blob.core.windows.net/"), ("Storage:tableServiceUri", "https://council.table.core.windows.net/")));

        made.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> StartAsync(ScorecardSettings settings)
    {
        var containerMade = StubHandler.Answer(201, "", "ETag: \"1\"", "Last-Modified: Mon, 02 Mar 2015 08:00:00 GMT");
        using var service = new StubHandler([.. Enumerable.Repeat(containerMade, 4), .. Enumerable.Repeat(StubHandler.Answer(204), 6)]);
        var credential = new FixedCredential("token");
        using var transport = new HttpClientTransport(service);
        var ensure = new EnsureStorage(settings.Storage.Blobs(credential, new() { Transport = transport }), settings.Storage.Tables(credential, new() { Transport = transport }), settings);

        await ensure.StartAsync(CancellationToken.None);

        return [.. service.Requests.Select(request => request.Line)];
    }
}
