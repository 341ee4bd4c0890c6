using System.Text.RegularExpressions;
using Scorecards.Application.Telemetry;
using Scorecards.Hosting.Http;

namespace Scorecards.Architecture.Tests.Infra;

/// <summary>What holds for every Bicep file. Each rule answers what breaks it.</summary>
internal static partial class InfraRules
{
    private const string Alerts = "modules/alerts.bicep";
    private const string Lifecycle = "modules/data-lifecycle.bicep";
    private const string Names = "modules/names.bicep";
    private const string Subscription = "event-subscription.bicep";

    /// <summary>A module lies beside the file that uses it: nothing is loaded from elsewhere.</summary>
    public static IEnumerable<string> ModulesFromElsewhere(InfraText infra) => infra.All()
        .Where(found => found.Declaration.Kind is "module" or "import")
        .Where(found => !infra.Files.Contains(Path.Combine(Path.GetDirectoryName(found.File)!, PathOf(found.Declaration)).Replace('\\', '/'), StringComparer.Ordinal))
        .Select(found => $"{found.File}: {PathOf(found.Declaration)}");

    /// <summary>Keys are read in one place, and what is put out or set is a key nowhere. The one connection string opens nothing while keys are off.</summary>
    public static IEnumerable<string> Secrets(InfraText infra) =>
    [
        .. infra.All().SelectMany(found => ListCall().Matches(found.Declaration.Text).Select(match => (found.File, found.Declaration, match.Value)))
            .Where(found => found is not { File: Subscription, Declaration.Name: "uploads", Value: "listKeys" })
            .Select(found => $"{found.File}: {found.Declaration.Name} calls {found.Value}"),
        .. infra.All().Where(found => found.Declaration is { Kind: "output", Name: not "VAULT_SECRET_NAMES" } && SecretWord().IsMatch(found.Declaration.Value)).Select(found => $"{found.File}: output {found.Declaration.Name}"),
        .. AppSettings.Of(infra)
            .Where(pair => pair.Key != "APPLICATIONINSIGHTS_CONNECTION_STRING" && SecretWord().IsMatch(pair.Value) && !pair.Value.StartsWith("'${secretPrefix}", StringComparison.Ordinal))
            .Select(pair => $"setting {pair.Key}"),
        .. infra["modules/monitoring.bicep"].Contains("DisableLocalAuth: true", StringComparison.Ordinal) ? Array.Empty<string>() : ["telemetry takes keys"],
        .. infra["modules/app.bicep"].Contains("var secretPrefix = '@Microsoft.KeyVault(VaultName=${vaultName};SecretName='", StringComparison.Ordinal) ? Array.Empty<string>() : ["secrets are no references"],
    ];

    /// <summary>An account takes no shared key and shows nothing to everybody.</summary>
    public static IEnumerable<string> OpenAccounts(InfraText infra) => infra.All()
        .Where(found => found.Declaration.Kind == "resource" && found.Declaration.Text.Contains("'Microsoft.Storage/storageAccounts@", StringComparison.Ordinal) && !found.Declaration.Text.Contains(" existing ", StringComparison.Ordinal))
        .Select(found => (found.File, Properties: BicepReader.Entries(BicepReader.Entries(found.Declaration.Value)["properties"])))
        .Where(found => found.Properties.GetValueOrDefault("allowSharedKeyAccess") != "false" || found.Properties.GetValueOrDefault("allowBlobPublicAccess") != "false")
        .Select(found => found.File);

    /// <summary>What the platform and the code call by one name.</summary>
    public static IEnumerable<string> OtherNames(InfraText infra)
    {
        var settings = AppSettings.Of(infra).Keys.ToHashSet(StringComparer.Ordinal);
        (string What, bool Agrees)[] facts =
        [
            ("the poison queue", BicepReader.Literal(infra.Find(Names, "var", "poisonQueue").Value) == Triggers.PoisonQueue),
            ("the connection", settings.IsSupersetOf([$"{Triggers.Connection}__blobServiceUri", $"{Triggers.Connection}__queueServiceUri", $"{Triggers.Connection}__credential", $"{Triggers.Connection}__clientId"])),
            ("the function that is told of uploads", infra[Subscription].Contains($"functionName=Host.Functions.{Triggers.IngestExtract}&code=", StringComparison.Ordinal)),
            ("the uploads that are told", infra[Subscription].Contains("subjectBeginsWith: '/blobServices/default/containers/${containers.Extracts}/blobs/'", StringComparison.Ordinal)),
            ("the containers that are made", infra["modules/data-storage.bicep"].Contains("for container in items(containers):", StringComparison.Ordinal)),
            ("the tables that are made", infra["modules/data-storage.bicep"].Contains("for table in items(tables):", StringComparison.Ordinal)),
            ("the queues that are made", infra["modules/data-storage.bicep"].Contains("for queue in [poisonQueue, '${poisonQueue}-poison']:", StringComparison.Ordinal)),
            ("the paths without a sign-in", BicepReader.Elements(infra.Find("modules/sign-in.bicep", "var", "openPaths").Value).SequenceEqual([$"'/{Routes.Health}'", $"'/{Routes.AnswerPage}'", "'/runtime/webhooks/blobs'"], StringComparer.Ordinal)),
        ];
        return facts.Where(fact => !fact.Agrees).Select(fact => fact.What);
    }

    /// <summary>Alerts ask for metrics and functions that there are, and for each that an operator must hear of.</summary>
    public static IEnumerable<string> OtherMetrics(InfraText infra)
    {
        var queries = BicepReader.Elements(infra.Find(Alerts, "var", "rules").Value).Select(rule => BicepReader.Entries(rule)).ToDictionary(rule => BicepReader.Literal(rule["name"])!, rule => rule["query"], StringComparer.Ordinal);
        (string Rule, string[] Words)[] facts =
        [
            ("failed-extracts", [$"Name == \"{TelemetryNames.Extracts}\"", $"Properties[\"{TelemetryNames.Outcome}\"]) == \"failed\""]),
            ("undelivered-messages", [$"Name == \"{TelemetryNames.Undelivered}\""]),
            ("late-extracts", [$"Name == \"{TelemetryNames.Late}\""]),
            ("silence", [$"Name == \"{TelemetryNames.Runs}\"", $"Properties[\"{TelemetryNames.Job}\"]) == \"{TelemetryNames.ComputeJob}\""]),
            ("failed-functions", ["AppRequests", "AppExceptions", "AppTraces", $"\"{nameof(HttpOperations.GetHealth)}\", \"{nameof(HttpOperations.GetHealthDetails)}\""]),
        ];
        return
        [
            .. facts.Where(fact => !queries.TryGetValue(fact.Rule, out var query) || !fact.Words.All(word => query.Contains(word, StringComparison.Ordinal))).Select(fact => fact.Rule),
            .. queries.Keys.Except(facts.Select(fact => fact.Rule), StringComparer.Ordinal),
        ];
    }

    /// <summary>Raw files expire, whatever their hash begins with, and records never do. A rule takes ten prefixes.</summary>
    public static IEnumerable<string> WrongExpiry(InfraText infra)
    {
        var digits = BicepReader.Elements(infra.Find(Lifecycle, "var", "rawPrefixes").Value).Select(rule => BicepReader.Elements(BicepReader.Entries(rule)["digits"]).Select(digit => BicepReader.Literal(digit)!).ToList()).ToList();
        return
        [
            .. digits.Where(rule => rule.Count > 10).Select(rule => $"{rule.Count} prefixes"),
            .. "0123456789abcdef".Select(digit => digit.ToString()).Except(digits.SelectMany(rule => rule), StringComparer.Ordinal).Select(digit => $"{digit} never expires"),
            .. digits.SelectMany(rule => rule).Where(prefix => "records/".StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => $"'{prefix}' takes records"),
            .. infra[Lifecycle].Contains("prefixMatch: map(prefix.digits, digit => '${containers.Archive}/${digit}')", StringComparison.Ordinal) ? Array.Empty<string>() : ["the archive's prefixes"],
            .. infra[Lifecycle].Contains("prefixMatch: ['${containers.Extracts}/']", StringComparison.Ordinal) ? Array.Empty<string>() : ["the uploads' prefix"],
            .. Regex.Count(infra[Lifecycle], "prefixMatch", RegexOptions.None, TimeSpan.FromSeconds(5)) == 2 ? Array.Empty<string>() : ["another rule"],
        ];
    }

    /// <summary>The address of a message's signed link holds its signature: no log of requests is sent anywhere.</summary>
    public static IEnumerable<string> LogsOfRequests(InfraText infra) => infra.All()
        .Where(found => found.Declaration.Text.Contains("/diagnosticSettings@", StringComparison.Ordinal))
        .SelectMany(found => LogCategory().Matches(found.Declaration.Text).Select(match => match.Groups["category"].Value).DefaultIfEmpty(found.File))
        .Except(["StorageRead", "StorageWrite", "StorageDelete", "AuditEvent"], StringComparer.Ordinal);

    private static string PathOf(BicepDeclaration declaration) => PathLiteral().Match(declaration.Text) is { Success: true } match ? match.Groups["path"].Value : throw new FormatException($"This names no file: {declaration.Text}");

    [GeneratedRegex(@"\blist[A-Z]\w*(?=\()", RegexOptions.None, 5000)]
    private static partial Regex ListCall();

    [GeneratedRegex("key|secret|password|token|connectionstring|sas", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex SecretWord();

    [GeneratedRegex(@"\bcategory(Group)?:\s*'(?<category>\w+)'", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex LogCategory();

    [GeneratedRegex(@"^(?:module \w+|import \{[^}]*\} from) '(?<path>[^']+)'", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PathLiteral();
}
