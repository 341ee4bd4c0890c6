using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scorecards.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>The schema that editors use, as far as it uses JSON Schema itself.</summary>
internal static class CatalogueSchema
{
    private static readonly string[] Keywords =
    [
        "$schema", "$defs", "$ref", "title", "description", "type", "enum", "pattern", "minimum", "maximum", "required", "properties", "additionalProperties", "propertyNames", "items", "minItems",
    ];

    public static JsonNode Root { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Catalogue, "scorecard.schema.json")))!;

    /// <summary>A schema, or what it refers to.</summary>
    public static JsonNode Follow(JsonNode schema) => schema["$ref"] is { } reference ? Follow(Root["$defs"]![((string)reference!).Split('/')[^1]]!) : schema;

    /// <summary>The schema at a place: "sections[].measures[].unit".</summary>
    public static JsonNode At(string place) => place.Split('.').Aggregate(Root, (schema, step) =>
    {
        var found = step.TrimEnd('[', ']') is "*" ? Follow(schema)["additionalProperties"]! : Follow(schema)["properties"]![step.TrimEnd('[', ']')]!;
        return step.EndsWith("[]", StringComparison.Ordinal) ? Follow(found)["items"]! : found;
    });

    /// <summary>Every property with its place.</summary>
    public static IEnumerable<string> Properties(JsonNode schema, string place = "")
    {
        schema = Follow(schema);
        foreach (var (name, child) in (schema["properties"] as JsonObject ?? []).Append(new("*", schema["additionalProperties"] as JsonObject)).Where(pair => pair.Value is not null))
        {
            var at = place.Length == 0 ? name : $"{place}.{name}";
            yield return at;
            var items = Follow(child!)["items"];
            foreach (var below in Properties(items ?? child!, items is null ? at : at + "[]"))
            {
                yield return below;
            }
        }
    }

    /// <summary>Words of the schema that <see cref="Validate"/> would pass over.</summary>
    public static IEnumerable<string> UnknownKeywords(JsonNode? schema) => schema is not JsonObject map ? [] : map.SelectMany(pair => pair.Key switch
    {
        "properties" or "$defs" => ((JsonObject)pair.Value!).SelectMany(property => UnknownKeywords(property.Value)),
        _ when Keywords.Contains(pair.Key, StringComparer.Ordinal) => UnknownKeywords(pair.Value),
        _ => [pair.Key],
    });

    /// <summary>Everything in a value that the schema refuses.</summary>
    public static IEnumerable<string> Validate(JsonNode schema, JsonNode? value, string path = "")
    {
        schema = Follow(schema);
        if (schema["enum"] is JsonArray codes && !codes.Any(code => string.Equals((string?)code, value?.ToString(), StringComparison.Ordinal)))
        {
            return [$"{path}: '{value}' is not one of {string.Join(", ", codes)}"];
        }

        if (schema["pattern"] is { } pattern && !IsMatch(pattern, value!.ToString()))
        {
            return [$"{path}: '{value}' does not match {pattern}"];
        }

        if (value is JsonValue amount && amount.TryGetValue<decimal>(out var number) && (number < (decimal?)schema["minimum"] || number > (decimal?)schema["maximum"]))
        {
            return [$"{path}: {value} is out of range"];
        }

        var types = schema["type"] is JsonArray several ? several.Select(type => (string?)type) : [(string?)schema["type"]];
        if (!types.Any(type => Is(type, value)))
        {
            return [$"{path}: '{value}' is not of type {schema["type"]}"];
        }

        return value switch
        {
            JsonObject map => ValidateObject(schema, map, path),
            JsonArray list when list.Count < ((int?)schema["minItems"] ?? 0) => [$"{path}: no items"],
            JsonArray list => list.SelectMany((item, index) => Validate(schema["items"]!, item, $"{path}/{index}")),
            _ => [],
        };
    }

    /// <summary>YAML as an editor's schema sees it.</summary>
    public static JsonNode? Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value is "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static bool Is(string? type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
        "number" => value is JsonValue number && number.TryGetValue<decimal>(out _),
        "integer" => value is JsonValue number && number.TryGetValue<decimal>(out var whole) && whole == decimal.Truncate(whole),
        _ => true,
    };

    private static bool IsMatch(JsonNode pattern, string text) => Regex.IsMatch(text, (string)pattern!, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> ValidateObject(JsonNode schema, JsonObject map, string path)
    {
        foreach (var missing in (schema["required"] as JsonArray ?? []).Where(name => !map.ContainsKey((string)name!)))
        {
            yield return $"{path}/{missing}: missing";
        }

        foreach (var (name, value) in map)
        {
            var problems = (schema["properties"]?[name] ?? schema["additionalProperties"]) switch
            {
                _ when schema["propertyNames"]?["pattern"] is { } pattern && !IsMatch(pattern, name) => [$"{path}/{name}: no such property"],
                JsonObject known => Validate(known, value, $"{path}/{name}"),
                _ => [$"{path}/{name}: no such property"],
            };
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }
}
