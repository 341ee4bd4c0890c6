using System.Text.RegularExpressions;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests;

/// <summary>No file of the repository holds a secret: a storage key, a SendGrid key, a webhook's signature, a private key.</summary>
public sealed partial class NoSecretTests
{
    private static readonly string[] NotOurs = [".git", ".local", "bin", "obj", "node_modules", "TestResults", "artifacts"];

    private static readonly string[] Texts = [".cs", ".csproj", ".props", ".json", ".yaml", ".yml", ".bicep", ".sh", ".ps1", ".md", ".js", ".mjs", ".razor", ".csv", ".html"];

    [Fact]
    public void No_file_holds_one()
    {
        var files = Files(new DirectoryInfo(Repository.Root)).ToList();

        files.Count.ShouldBeGreaterThan(500);
        files.SelectMany(file => SecretsIn(File.ReadAllText(file.FullName)).Select(secret => $"{Path.GetRelativePath(Repository.Root, file.FullName)}: {secret[..12]}...")).ShouldBeEmpty();
    }

    // Put together here, so that this file holds none.
    [Fact]
    public void Each_kind_would_be_found()
    {
        var key = new string('a', 86) + "==";
        ((string[])[$"AccountKey={key};", $"SG.{new string('b', 22)}.{new string('c', 43)}", $"https://x.logic.azure.com/workflows/1?sig={new string('d', 43)}", "-----BEGIN " + "PRIVATE KEY-----"])
            .ShouldAllBe(text => SecretsIn(text).Count() == 1);
    }

    // An emulator's key is everybody's. https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
    private static IEnumerable<string> SecretsIn(string text) => Secret().Matches(text).Select(match => match.Value).Where(secret => !secret.Contains("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1", StringComparison.Ordinal));

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.EnumerateFiles().Where(file => Texts.Contains(file.Extension, StringComparer.Ordinal))
        .Concat(folder.EnumerateDirectories().Where(below => !NotOurs.Contains(below.Name, StringComparer.Ordinal)).SelectMany(Files));

    [GeneratedRegex(@"AccountKey=[A-Za-z0-9+/]{80,}={0,2}|SG\.[\w-]{22}\.[\w-]{43}|[?&]sig=[\w%-]{40,}|-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Secret();
}
