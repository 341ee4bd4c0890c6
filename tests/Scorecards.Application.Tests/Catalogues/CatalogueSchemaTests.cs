using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scorecards.Application.Catalogues;
using Scorecards.Testing;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>The schema that editors use, the loader, and the guide's example say the same.</summary>
public sealed class CatalogueSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Catalogue, "scorecard.schema.json")))!;
    private static readonly string Guide = GuideExample();

    [Fact]
    public void The_guides_example_is_a_sound_catalogue()
    {
        var (definition, problems) = CatalogueReader.Read("example-scs.yaml", Guide);

        problems.ShouldBeEmpty();
        definition!.Measures.Select(measure => measure.Id).ShouldBe(["visits-in-time", "conferences-to-plans"]);
    }

    [Fact]
    public void The_schema_accepts_the_guides_example_and_every_shipped_catalogue()
    {
        var texts = Directory.EnumerateFiles(Repository.Catalogue, "*.yaml").Select(File.ReadAllText).Append(Guide);

        texts.SelectMany(text => Validate(Schema, Json(text), "")).ShouldBeEmpty();
    }

    [Fact]
    public void The_guides_example_uses_every_key_of_the_schema_so_the_loader_knows_them_all()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(Json(Guide), used);

        Properties(Schema).Where(property => !used.Contains(property)).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_refuses_what_the_loader_refuses()
    {
        var wrong = Guide.Replace("polarity: high ", "polarity: up ", StringComparison.Ordinal).Replace("contract: false", "contrat: false", StringComparison.Ordinal);

        Validate(Schema, Json(wrong), "").ShouldBe(["/sections/0/measures/0/polarity: 'up' is not one of high, low, target, none", "/sections/0/measures/0/contrat: no such property"], ignoreOrder: true);
        CatalogueReader.Read("example-scs.yaml", wrong).Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void The_schemas_codes_are_the_loaders()
    {
        var measure = Schema["$defs"]!["measure"]!["properties"]!;

        Codes(measure, "polarity").ShouldBe(Application.Catalogues.Codes.Polarity.All);
        Codes(measure, "dataPeriod").ShouldBe(Application.Catalogues.Codes.DataPeriod.All);
        Codes(measure, "unit").ShouldBe(Application.Catalogues.Codes.Unit.All);
        Codes(measure, "status").ShouldBe(Application.Catalogues.Codes.Status.All);
    }

    private static IEnumerable<string?> Codes(JsonNode properties, string name) => properties[name]!["enum"]!.AsArray().Select(code => (string?)code);

    private static string GuideExample()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Catalogue, "README.md"));
        return guide.Split("```yaml\n")[1].Split("```")[0];
    }

    private static JsonNode? Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static IEnumerable<string> Validate(JsonNode schema, JsonNode? value, string path)
    {
        schema = schema["$ref"] is { } reference ? Schema["$defs"]![((string)reference!).Split('/')[^1]]! : schema;
        if (schema["enum"] is JsonArray codes && !codes.Any(code => (string?)code == value?.ToString()))
        {
            return [$"{path}: '{value}' is not one of {string.Join(", ", codes)}"];
        }

        if (schema["pattern"] is { } pattern && !Regex.IsMatch(value!.ToString(), (string)pattern!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            return [$"{path}: '{value}' does not match {pattern}"];
        }

        return (string?)schema["type"] switch
        {
            "object" when value is JsonObject map => ValidateObject(schema, map, path),
            "array" when value is JsonArray list => list.SelectMany((item, index) => Validate(schema["items"]!, item, $"{path}/{index}")),
            "string" when value is JsonValue text && text.TryGetValue<string>(out _) => [],
            "boolean" when value is JsonValue flag && flag.TryGetValue<bool>(out _) => [],
            "number" or "integer" when value is JsonValue number && number.TryGetValue<decimal>(out _) => [],
            null => [],
            var type => [$"{path}: '{value}' is not of type {type}"],
        };
    }

    private static IEnumerable<string> ValidateObject(JsonNode schema, JsonObject map, string path)
    {
        foreach (var missing in (schema["required"] as JsonArray ?? []).Where(name => !map.ContainsKey((string)name!)))
        {
            yield return $"{path}/{missing}: missing";
        }

        foreach (var (name, value) in map)
        {
            var rule = schema["properties"]?[name] ?? schema["additionalProperties"];
            var problems = rule switch
            {
                JsonObject known => Validate(known, value, $"{path}/{name}"),
                _ => [$"{path}/{name}: no such property"],
            };
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Properties(JsonNode? schema) => schema switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key == "properties" ? ((JsonObject)pair.Value!).Select(property => property.Key).Concat(((JsonObject)pair.Value!).SelectMany(property => Properties(property.Value))) : Properties(pair.Value)),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };

    private static void Collect(JsonNode? value, HashSet<string> keys)
    {
        foreach (var (key, child) in value as JsonObject ?? [])
        {
            keys.Add(key);
            Collect(child, keys);
        }

        foreach (var child in value as JsonArray ?? [])
        {
            Collect(child, keys);
        }
    }
}
