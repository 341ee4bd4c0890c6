using Scorecards.Hosting.Settings;
using Scorecards.Testing;

namespace Scorecards.Hosting.Tests.Settings;

public sealed class StorageSettingsTests
{
    private const string Advice = "set Storage:blobServiceUri, Storage:queueServiceUri and Storage:tableServiceUri to use the app's identity, or write an emulator's connection string";

    [Fact]
    public void Identity_is_used_at_the_services_addresses()
    {
        var storage = SettingValues.Read(
            ("Storage", null), ("Storage:blobServiceUri", "https://council.blob.core.windows.net/"), ("Storage:queueServiceUri", "https://council.queue.core.windows.net/"),
            ("Storage:tableServiceUri", "https://council.table.core.windows.net/")).Storage;

        storage.ShouldBe(new StorageSettings(null, new("https://council.blob.core.windows.net/"), new("https://council.table.core.windows.net/")));
        storage.Blobs(new FixedCredential("token")).Uri.ShouldBe(new("https://council.blob.core.windows.net/"));
    }

    [Theory]
    [InlineData("Storage:tableServiceUri", "Storage:blobServiceUri")]
    [InlineData("Storage:blobServiceUri", "Storage:tableServiceUri")]
    public void One_services_address_without_the_other_is_a_problem(string set, string missing) =>
        SettingValues.ProblemsOf(("Storage", null), (set, "https://council.core.windows.net/")).ShouldBe(
            [$"{missing} (environment: {missing.Replace(":", "__", StringComparison.Ordinal)}): it is missing; {Advice}"]);

    [Theory]
    [InlineData("AccountName=council;AccountKey=not base 64!")]
    [InlineData("AccountName=council")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("AccountName=council;AccountKey=c2VjcmV0;TableEndpoint=nowhere")]
    [InlineData("c2VjcmV0")]
    public void A_wrong_connection_string_is_a_problem_that_does_not_show_it(string text) =>
        SettingValues.ProblemsOf(("Storage", text)).ShouldBe([$"Storage (environment: Storage): it is not a storage connection string (it is not shown, because it holds a key); {Advice}"]);

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=council;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    [InlineData("AccountName=council;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10002/council")]
    [InlineData("AccountName=council;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:1/c;QueueEndpoint=http://127.0.0.1:2/c;TableEndpoint=https://council.table.core.windows.net/")]
    [InlineData("AccountName=council;AccountKey=c2VjcmV0;BlobEndpoint=https://127.0.0.1.evil.example/c;QueueEndpoint=http://127.0.0.1:2/c;TableEndpoint=http://127.0.0.1:3/c")]
    public void A_real_accounts_connection_string_is_refused_without_showing_it(string text) =>
        SettingValues.ProblemsOf(("Storage", text)).ShouldBe([$"Storage (environment: Storage): it is the connection string of a storage account, whose key opens all of it (it is not shown); {Advice}"]);

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData(SettingValues.Connection)]
    public void An_emulators_connection_string_is_taken(string text) => SettingValues.Read(("Storage", text)).Storage.ShouldBe(new StorageSettings(text, null, null));

    [Theory]
    [InlineData("AccountName=council;AccountKey=c2VjcmV0", "council", "https://council.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=council;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net", "council", "https://council.table.core.windows.net/")]
    [InlineData(" accountname=council ; ACCOUNTKEY=c2VjcmV0 ;; EndpointSuffix=core.usgovcloudapi.net;", "council", "https://council.table.core.usgovcloudapi.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10102/a;", "a", "http://127.0.0.1:10102/a")]
    public void A_connection_string_names_the_table_services_address(string text, string account, string endpoint) =>
        ConnectionString.Read(text).ShouldBe(new ConnectionString(account, "c2VjcmV0", new(endpoint)));

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData(" usedevelopmentstorage=TRUE; ")]
    public void Development_storage_is_the_emulators_own_account(string text)
    {
        var read = ConnectionString.Read(text);

        (read?.Account, read?.TableEndpoint).ShouldBe(("devstoreaccount1", new Uri("http://127.0.0.1:10002/devstoreaccount1")));
    }
}
