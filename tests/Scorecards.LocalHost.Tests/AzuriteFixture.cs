namespace Scorecards.LocalHost.Tests;

/// <summary>One Azurite for the whole assembly; each host in it has containers and tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scorecards-azurite-");
    private AzuriteServer? server;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => server!.ConnectionString;

    public async Task InitializeAsync() => server = await AzuriteServer.StartAsync(data.FullName, 0, 0, 0, TextWriter.Null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        data.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
