using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Scorecards.Azure.Tables;
using Scorecards.Hosting.Settings;
using Scorecards.LocalHost;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests;

/// <summary>
/// One Azurite for the assembly, on free ports and with its data in a folder of its own. Each test has a table or a
/// container of its own, named after it, and all of them go with the folder. Where Azurite cannot be started, its tests
/// fail with the reason.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scorecards-azurite-");
    private AzuriteServer? server;

    private StorageSettings Storage => new(server!.ConnectionString, null, null);

    public async Task InitializeAsync() =>
        server = await AzuriteServer.StartAsync(data.FullName, 0, 0, 0, TextWriter.Null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        data.Delete(recursive: true);
    }

    /// <summary>The table of a test, or of one of its cases.</summary>
    public async Task<TableClient> TableAsync(string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var table = Storage.Tables(new FixedCredential("unused")).GetTableClient(NameOf(file, test, variant));
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        return table;
    }

    /// <summary>A table that nobody has made.</summary>
    public TableClient MissingTable() => Storage.Tables(new FixedCredential("unused")).GetTableClient("nobodyHasMadeThisOne");

    /// <summary>The container of a test, or of one of its cases.</summary>
    public async Task<BlobContainerClient> ContainerAsync(string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var container = Storage.Blobs(new FixedCredential("unused")).GetBlobContainerClient(NameOf(file, test, variant).ToLowerInvariant());
        await container.CreateIfNotExistsAsync();
        return container;
    }

    // Letters and digits, at most 63 of them, with a hash so that long names stay apart.
    private static string NameOf(string file, string test, string? variant)
    {
        var full = $"{Path.GetFileNameWithoutExtension(file)}.{test}({variant})";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)).AsSpan(0, 8));
        return string.Concat(full.Where(char.IsAsciiLetterOrDigit).Take(40)) + hash;
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(nameof(AzuriteCollection))]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;
