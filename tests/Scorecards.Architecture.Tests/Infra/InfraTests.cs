using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scorecards.Hosting.Access;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Infra;

/// <summary>The rules hold, and each finds what breaks it.</summary>
public sealed class InfraTests
{
    private const string App = "modules/app.bicep";
    private const string Alerts = "modules/alerts.bicep";
    private const string Lifecycle = "modules/data-lifecycle.bicep";

    [Fact]
    public void No_module_comes_from_elsewhere()
    {
        InfraRules.ModulesFromElsewhere(InfraText.Real).ShouldBeEmpty();
        InfraRules.ModulesFromElsewhere(InfraText.Real.With("main.bicep", "'modules/vault.bicep'", "'br/public:avm/res/key-vault/vault:0.9.0'")).ShouldBe(["main.bicep: br/public:avm/res/key-vault/vault:0.9.0"]);
        InfraRules.ModulesFromElsewhere(InfraText.Real.With("modules/vault.bicep", "'roles.bicep'", "'../roles.bicep'")).ShouldBe(["modules/vault.bicep: ../roles.bicep"]);
    }

    [Fact]
    public void No_secret_is_put_out_or_set() => InfraRules.Secrets(InfraText.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("modules/storage-account.bicep", "output id string = account.id", "output id string = account.listKeys().keys[0].value", "modules/storage-account.bicep: id calls listKeys, modules/storage-account.bicep: output id")]
    [InlineData("modules/monitoring.bicep", "= component.name", "= component.properties.ConnectionString", "modules/monitoring.bicep: output componentName")]
    [InlineData(App, "  Graph__Endpoint: 'https", "  Graph__Endpoint: listAccountSas(x)\n  Old__Endpoint: 'https", "modules/app.bicep: settings calls listAccountSas, setting Graph__Endpoint")]
    [InlineData(App, "{ SendGrid__ApiKey: '${secretPrefix}${vaultSecrets.sendGridApiKey})' }", "{ SendGrid__ApiKey: sendGridApiKey }", "setting SendGrid__ApiKey")]
    [InlineData("modules/monitoring.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false", "telemetry takes keys")]
    [InlineData(App, "= '@Microsoft.KeyVault(", "= '(", "secrets are no references")]
    public void A_secret_is_found(string file, string old, string changed, string problems) => string.Join(", ", InfraRules.Secrets(InfraText.Real.With(file, old, changed))).ShouldBe(problems);

    [Fact]
    public void Every_account_opens_to_identities_alone()
    {
        InfraRules.OpenAccounts(InfraText.Real).ShouldBeEmpty();
        InfraText.Real.All().Count(found => found.Declaration.Text.Contains("'Microsoft.Storage/storageAccounts@", StringComparison.Ordinal) && !found.Declaration.Text.Contains(" existing ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("allowSharedKeyAccess: false", "allowSharedKeyAccess: true")]
    [InlineData("    allowSharedKeyAccess: false\n", "")]
    [InlineData("allowBlobPublicAccess: false", "allowBlobPublicAccess: true")]
    public void An_account_that_opens_otherwise_is_found(string old, string changed) =>
        InfraRules.OpenAccounts(InfraText.Real.With("modules/storage-account.bicep", old, changed)).ShouldBe(["modules/storage-account.bicep"]);

    [Fact]
    public void Names_are_those_of_the_code() => InfraRules.OtherNames(InfraText.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("modules/names.bicep", "'webjobs-blobtrigger-poison'", "'blobtrigger-poison'", "the poison queue")]
    [InlineData(App, "  Storage__queueServiceUri: ", "  Data__queueServiceUri: ", "the connection")]
    [InlineData("event-subscription.bicep", "Host.Functions.IngestExtract", "IngestExtract", "the function that is told of uploads")]
    [InlineData("event-subscription.bicep", "${containers.Extracts}", "${containers.Archive}", "the uploads that are told")]
    [InlineData("modules/data-storage.bicep", "items(tables)", "items(containers)", "the tables that are made")]
    [InlineData("modules/sign-in.bicep", "'/alerts/answer'", "'/alerts'", "the paths without a sign-in")]
    public void Another_name_is_found(string file, string old, string changed, string problem) => InfraRules.OtherNames(InfraText.Real.With(file, old, changed)).ShouldBe([problem]);

    [Fact]
    public void Alerts_ask_for_metrics_and_functions_of_the_code() => InfraRules.OtherMetrics(InfraText.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("\"scorecards.undelivered\"", "\"scorecards.notdelivered\"", "undelivered-messages")]
    [InlineData("[\"outcome\"]", "[\"result\"]", "failed-extracts")]
    [InlineData("scorecards.runs", "scorecards.run", "silence")]
    [InlineData("name: 'late-extracts'", "name: 'late'", "late-extracts, late")]
    public void An_alert_that_would_never_come_is_found(string old, string changed, string problems) => string.Join(", ", InfraRules.OtherMetrics(InfraText.Real.With(Alerts, old, changed))).ShouldBe(problems);

    [Fact]
    public void Raw_files_expire_and_records_do_not() => InfraRules.WrongExpiry(InfraText.Real).ShouldBeEmpty();

    [Theory]
    [InlineData("['a', 'b', 'c', 'd', 'e', 'f']", "['a', 'b', 'c', 'd', 'e']", "f never expires")]
    [InlineData("['a', 'b', 'c', 'd', 'e', 'f']", "['a', 'b', 'c', 'd', 'e', 'f', 'r']", "'r' takes records")]
    [InlineData("['a', 'b', 'c', 'd', 'e', 'f']", "['a', 'b', 'c', 'd', 'e', 'f', '']", "'' takes records")]
    [InlineData("'8', '9']", "'8', '9', 'a']", "11 prefixes")]
    [InlineData("${containers.Archive}/${digit}", "${containers.Archive}", "the archive's prefixes")]
    public void A_wrong_expiry_is_found(string old, string changed, string problem) => InfraRules.WrongExpiry(InfraText.Real.With(Lifecycle, old, changed)).ShouldBe([problem]);

    [Fact]
    public void No_log_of_requests_is_sent()
    {
        InfraRules.LogsOfRequests(InfraText.Real).ShouldBeEmpty();
        InfraRules.LogsOfRequests(InfraText.Real.With("modules/vault.bicep", "category: 'AuditEvent'", "categoryGroup: 'allLogs'")).ShouldBe(["allLogs"]);
        InfraRules.LogsOfRequests(InfraText.Real.With("modules/vault.bicep", "category: 'AuditEvent'", "category: 'AppServiceHTTPLogs'")).ShouldBe(["AppServiceHTTPLogs"]);
    }

    [Fact]
    public void App_roles_are_those_that_the_code_knows()
    {
        var roles = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "hooks", "app-roles.json")))!.AsArray();
        var known = Enum.GetValues<AccessRole>().Where(role => role != AccessRole.None).Select(role => new Grant(role).ToString()).ToList();

        known.ShouldAllBe(role => Grant.Read(role) != null);
        roles.Select(role => (string)role!["value"]!).ShouldBe(known, ignoreOrder: true);
        known.Count.ShouldBe(4);
        roles.Select(role => (string)role!["id"]!).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
    }

    [Fact]
    public void Azds_parameters_are_parameters_and_every_one_that_must_be_given_is()
    {
        var parameters = BicepReader.Declarations(InfraText.Real["main.bicep"]).Where(declaration => declaration.Kind == "param").ToList();
        var given = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "main.parameters.json")))!["parameters"]!.AsObject().Select(pair => pair.Key).ToList();

        given.Except(parameters.Select(parameter => parameter.Name), StringComparer.Ordinal).ShouldBeEmpty();
        parameters.Where(parameter => !parameter.Text.Contains('=', StringComparison.Ordinal)).Select(parameter => parameter.Name).Except(given, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_hook_is_there_for_each_shell()
    {
        var hooks = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "azure.yaml")), @"run: (?<path>\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["path"].Value).ToList();

        hooks.Count.ShouldBe(8);

        // A service's hook starts in its project.
        hooks.Where(hook => !File.Exists(Path.Combine(Repository.Root, hook.StartsWith("../", StringComparison.Ordinal) ? Path.Combine("src", "Scorecards.Functions", hook) : hook))).ShouldBeEmpty();
        hooks.GroupBy(hook => Path.ChangeExtension(hook, null), Path.GetExtension, StringComparer.Ordinal).ShouldAllBe(group => group.Order(StringComparer.Ordinal).SequenceEqual(new[] { ".ps1", ".sh" }, StringComparer.Ordinal));
    }
}
