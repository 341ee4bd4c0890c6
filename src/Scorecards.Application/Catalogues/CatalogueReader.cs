using Scorecards.Domain.Measures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a scorecard's definition from YAML, or says everything that is wrong with it at once.</summary>
public static class CatalogueReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">Its name, for messages; the scorecard's id must be the name without ".yaml".</param>
    /// <param name="text">Its YAML.</param>
    public static (ScorecardDefinition? Definition, IReadOnlyList<CatalogueProblem> Problems) Read(string file, string text)
    {
        var problems = new List<CatalogueProblem>();
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text.TrimStart('\uFEFF'))); // some editors begin a file with a byte order mark
        }
        catch (YamlException e)
        {
            return (null, [new(file, e.Start.Line, e.Start.Column, string.Empty, $"this is not YAML: {e.Message}", "check the indentation, colons and quotes here")]);
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            return (null, [new(file, 1, 1, string.Empty, "a catalogue is one document of keys", "start with 'scorecard:'")]);
        }

        var definition = ReadDefinition(file, new(file, string.Empty, root, root, problems));
        return problems.Count == 0 ? (definition, []) : (null, [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static ScorecardDefinition ReadDefinition(string file, YamlScope root)
    {
        var people = ReadPeople(root);
        var scorecard = root.Group("scorecard", required: true);
        var id = scorecard?.Id("id") ?? string.Empty;
        if (scorecard is not null && id.Length > 0 && !string.Equals(file, id + ".yaml", StringComparison.Ordinal))
        {
            scorecard.Report("id", $"the id '{id}' and the file name '{file}' differ", $"name the file {id}.yaml or change the id");
        }

        var title = scorecard?.Text("title", required: true);
        var organisation = scorecard?.Text("organisation", required: true);
        var trendPeriods = scorecard?.WholeNumber("trendPeriods", 1, 60, otherwise: 6) ?? 6;
        var director = scorecard is null ? null : ReadReachable(scorecard, "director", people, fallback: null);
        var dataOwner = scorecard is null ? null : ReadReachable(scorecard, "dataOwner", people, fallback: null);
        scorecard?.Done();

        var portfolio = ReadPortfolio(root, people);
        var areas = ReadAreas(root);
        var sections = new SectionReader(people, director).Read(root);
        root.Done();
        return new(id, title ?? string.Empty, organisation ?? string.Empty, trendPeriods, areas, people, dataOwner, portfolio, sections);
    }

    private static List<Person> ReadPeople(YamlScope root)
    {
        var people = new List<Person>();
        var ids = new UniqueNames("person id");
        foreach (var scope in root.Groups("people"))
        {
            var person = new Person(
                ids.Claim(scope, "id", scope.Id("id")),
                scope.Text("role", required: true) ?? string.Empty,
                scope.Text("name", required: true) ?? string.Empty,
                scope.Text("email"),
                scope.Text("channel"));
            if (person.Email is { } email && !LooksLikeAddress(email))
            {
                scope.Report("email", $"'{email}' is not an email address", "write one such as director@council.gov.uk");
            }

            scope.Done();
            people.Add(person);
        }

        return people;
    }

    /// <summary>Reads who answers for something; a person nobody can reach would make a silent alert.</summary>
    internal static string? ReadReachable(YamlScope scope, string key, IReadOnlyList<Person> people, string? fallback)
    {
        var id = scope.Text(key);
        if (id is null)
        {
            return fallback;
        }

        var person = people.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal));
        if (person is null)
        {
            scope.Report(key, $"no person has the id '{id}'", NearestName.Advice(id, [.. people.Select(candidate => candidate.Id)]));
        }
        else if (person is { Email: null, Channel: null })
        {
            scope.Report(key, $"'{id}' has neither an email nor a channel, so no alert could reach them", "add 'email:' or 'channel:' to the person");
        }

        return id;
    }

    private static Portfolio? ReadPortfolio(YamlScope root, List<Person> people)
    {
        if (root.Group("portfolio") is not { } scope)
        {
            return null;
        }

        var title = scope.Text("title", required: true);
        var division = scope.Text("division");
        var memberId = scope.Text("cabinetMember");
        var member = people.FirstOrDefault(person => string.Equals(person.Id, memberId, StringComparison.Ordinal));
        if (memberId is not null && member is null)
        {
            scope.Report("cabinetMember", $"no person has the id '{memberId}'", NearestName.Advice(memberId, [.. people.Select(person => person.Id)]));
        }

        scope.Done();
        return new(title ?? string.Empty, division, member?.Name);
    }

    private static List<Area> ReadAreas(YamlScope root)
    {
        var areas = new List<Area>();
        var ids = new UniqueNames("area id");
        foreach (var scope in root.Groups("areas", required: true))
        {
            var area = new Area(
                ids.Claim(scope, "id", scope.Id("id")),
                scope.Text("title", required: true) ?? string.Empty,
                scope.Text("parent"),
                scope.NumbersByYear("populations"));
            switch (area.ParentId)
            {
                case null when areas.Count > 0:
                    scope.Report("parent", "only the first area is the whole", $"add 'parent: {areas[0].Id}'");
                    break;
                case { } parent when !areas.Exists(other => string.Equals(other.Id, parent, StringComparison.Ordinal)):
                    scope.Report("parent", $"no area above has the id '{parent}'", NearestName.Advice(parent, [.. areas.Select(other => other.Id)]));
                    break;
                default:
                    break;
            }

            scope.Done();
            areas.Add(area);
        }

        return areas;
    }

    private static bool LooksLikeAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);
}
