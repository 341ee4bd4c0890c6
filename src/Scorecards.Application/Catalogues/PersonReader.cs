using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Those who answer for measures, and the ids by which a catalogue names them.</summary>
/// <param name="All">Everybody.</param>
/// <param name="Ids">Their ids, with a blank where one could not be read.</param>
internal sealed record People(IReadOnlyList<Person> All, IReadOnlyList<string> Ids)
{
    public Person? With(string? id) => All.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));
}

/// <summary>Reads those who answer for measures.</summary>
internal static class PersonReader
{
    public static People Read(YamlScope root)
    {
        var ids = new UniqueNames("person id");
        var people = root.Groups("people").Select(scope => ReadPerson(scope, ids)).ToList();
        return new(people, root.IdsOf("people", people, person => person.Id));
    }

    /// <summary>Reads who answers for something; a person nobody can reach would make a silent alert.</summary>
    public static string? ReadReachable(YamlScope scope, string key, People people, string? fallback)
    {
        if (scope.Name(key, "a person's id", people.Ids) is not { } id)
        {
            return fallback;
        }

        if (people.With(id) is { Email: null, Channel: null })
        {
            scope.Report(key, $"'{id}' has neither an email nor a channel, so no alert could reach them", "add 'email:' or 'channel:' to the person");
        }

        return id;
    }

    private static Person ReadPerson(YamlScope scope, UniqueNames ids)
    {
        var person = new Person(
            ids.Claim(scope, "id", scope.Id("id")),
            scope.Text("role", required: true) ?? string.Empty,
            scope.Text("name", required: true) ?? string.Empty,
            scope.Text("email"),
            scope.Text("channel"));
        scope.Done();
        if (person.Email is { } email && !LooksLikeAddress(email))
        {
            scope.Report("email", $"'{email}' is not an email address", "write one such as director@council.gov.uk");
        }

        // Whoever has an address that cannot be read has one.
        return scope.IsSound("email", "channel") ? person : person with { Email = person.Email ?? string.Empty };
    }

    private static bool LooksLikeAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);
}
