using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads those who answer for measures.</summary>
internal static class PersonReader
{
    public static List<Person> Read(YamlScope root)
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
    public static string? ReadReachable(YamlScope scope, string key, IReadOnlyList<Person> people, string? fallback)
    {
        if (scope.Name(key, "a person's id", [.. people.Select(candidate => candidate.Id)]) is not { } id)
        {
            return fallback;
        }

        if (people.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal)) is { Email: null, Channel: null })
        {
            scope.Report(key, $"'{id}' has neither an email nor a channel, so no alert could reach them", "add 'email:' or 'channel:' to the person");
        }

        return id;
    }

    private static bool LooksLikeAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);
}
