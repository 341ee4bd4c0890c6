using System.Text.Json.Nodes;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Infra;

/// <summary>The settings that Bicep gives the app, compared with local.settings.sample.json, which another test compares with the code.</summary>
internal static class AppSettings
{
    private const string App = "modules/app.bicep";

    // Of the sample, what the app has not in Azure.
    private static readonly Dictionary<string, string> LocalOnly = new(StringComparer.Ordinal)
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "the plan has it from functionAppConfig, and refuses the setting",
        ["AzureWebJobsStorage"] = "a connection string, which the account does not accept",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "Application Insights is told by its own exporter",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "Application Insights is told by its own exporter",
        ["Storage"] = "a connection string, which the account does not accept",
    };

    // Of Azure, what the sample has not.
    private static readonly Dictionary<string, string> AzureOnly = new(StringComparer.Ordinal)
    {
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "telemetry is sent by the identity",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "where telemetry is sent",
        ["AzureWebJobsStorage__blobServiceUri"] = "the host's storage by identity",
        ["AzureWebJobsStorage__queueServiceUri"] = "the host's storage by identity",
        ["AzureWebJobsStorage__tableServiceUri"] = "the host's storage by identity",
        ["AzureWebJobsStorage__credential"] = "the host's storage by identity",
        ["AzureWebJobsStorage__clientId"] = "the host's storage by identity",
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "the identity that signs people in",
        ["WEBSITE_AUTH_AAD_ALLOWED_TENANTS"] = "whose people may sign in",
    };

    // One for each name that is chosen.
    private static readonly string[] Families = ["Teams__Channels__", "Teams__PayloadShapes__"];

    /// <summary>The sample's values.</summary>
    public static IReadOnlyDictionary<string, string> Sample { get; } = ((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")))!["Values"]!)
        .ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);

    /// <summary>Every setting, with the expression of its value.</summary>
    public static IReadOnlyDictionary<string, string> Of(InfraText infra)
    {
        infra.Find(App, "resource", "appSettings").Text.ShouldContain("properties: union(settings, sendGridSettings, previousKeySettings, channelSettings, shapeSettings)");
        return infra.Object(App, "settings").Concat(Chosen(infra, "sendGridSettings")).Concat(Chosen(infra, "previousKeySettings")).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Settings that only one side has.</summary>
    public static IEnumerable<string> MissingOrUnknown(InfraText infra)
    {
        var inAzure = Of(infra).Keys.Except(AzureOnly.Keys, StringComparer.Ordinal).ToList();
        var inSample = Sample.Keys.Except(LocalOnly.Keys, StringComparer.Ordinal).Where(key => !Families.Any(family => key.StartsWith(family, StringComparison.Ordinal))).ToList();
        return
        [
            .. inSample.Except(inAzure, StringComparer.Ordinal).Select(key => $"not in Bicep: {key}"),
            .. inAzure.Except(inSample, StringComparer.Ordinal).Select(key => $"not in the sample: {key}"),
            .. AzureOnly.Keys.Except(Of(infra).Keys, StringComparer.Ordinal).Select(key => $"no longer in Bicep: {key}"),
            .. Families.Where(family => !infra[App].Contains($"'{family}${{", StringComparison.Ordinal)).Select(family => $"not in Bicep: {family}"),
        ];
    }

    /// <summary>Settings whose value, or default, is another in the sample. What a council must choose, and addresses, have none.</summary>
    public static IEnumerable<string> OtherValues(InfraText infra) => Of(infra)
        .Where(pair => Sample.ContainsKey(pair.Key))
        .Select(pair => (pair.Key, Value: Resolve(infra, pair.Value)))
        .Where(pair => pair.Value is not null && pair.Value != Sample[pair.Key])
        .Select(pair => $"{pair.Key}: {pair.Value}, not {Sample[pair.Key]}");

    /// <summary>How many values can be compared: a rule that compares nothing is no rule.</summary>
    public static int Compared(InfraText infra) => Of(infra).Count(pair => Sample.ContainsKey(pair.Key) && Resolve(infra, pair.Value) is not null);

    // { SendGrid__ApiKey: ... } of: condition ? { SendGrid__ApiKey: ... } : {}
    private static IReadOnlyDictionary<string, string> Chosen(InfraText infra, string variable)
    {
        var value = infra.Find(App, "var", variable).Value;
        value.ShouldEndWith(" : {}");
        return BicepReader.Entries(value[(value.IndexOf('?', StringComparison.Ordinal) + 1)..^" : {}".Length].Trim());
    }

    private static string? Resolve(InfraText infra, string expression)
    {
        var inner = expression.StartsWith("string(", StringComparison.Ordinal) ? expression["string(".Length..^1] : expression;
        return inner.Split('.') switch
        {
            ["containers" or "tables", _] parts => infra.Strings("modules/names.bicep", parts[0])[parts[1]],
            ["options", var name] => Default(infra, name),
            _ => BicepReader.Literal(expression) is { Length: > 0 } literal && expression != "'managedidentity'" ? literal : null,
        };
    }

    private static string? Default(InfraText infra, string parameter)
    {
        var declaration = infra.Find("main.bicep", "param", parameter);
        return declaration.Text.Contains('=', StringComparison.Ordinal) ? BicepReader.Literal(declaration.Value) ?? declaration.Value : null;
    }
}
