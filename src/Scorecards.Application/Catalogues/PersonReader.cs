using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Those who answer for measures, and the ids by which a catalogue names them.</summary>
/// <param name="All">Everybody.</param>
/// <param name="Ids">Their ids, with a blank where one could not be read.</param>
internal sealed record People(IReadOnlyList<Person> All, IReadOnlyList<string> Ids)
{
    public Person? With(string? id) => All.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));

    /// <summary>Reports, at a list of people, those whom no email could reach.</summary>
    public void CheckEmailed(YamlScope scope, string key, IEnumerable<string> ids, string what)
    {
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Where(id => With(id) is { } person && !Reaches(person, MessageChannel.Email)))
        {
            scope.Report(key, $"'{id}' has neither an email nor a upn, so {what} could not be sent", "add 'email:' or 'upn:' to the person");
        }
    }

    /// <summary>Whether a channel reaches somebody.</summary>
    public static bool Reaches(Person person, MessageChannel channel) =>
        channel == MessageChannel.Teams ? person.Channel is not null : person.Email is not null || person.Upn is not null;
}

/// <summary>A person with the place they were read from.</summary>
internal sealed record PersonPlace(YamlScope Scope, Person Person);

/// <summary>Reads those who answer for measures.</summary>
internal static class PersonReader
{
    public static People Read(YamlScope root)
    {
        var ids = new UniqueNames("person id");
        var places = root.Groups("people").Select(scope => new PersonPlace(scope, ReadPerson(scope, ids))).ToList();
        var all = places.ConvertAll(place => place.Person);
        var people = new People(all, root.IdsOf("people", all, person => person.Id));
        new ReportsToCheck(places, people).Run();
        return people;
    }

    /// <summary>Reads who answers for something; a person nobody can reach would make a silent alert.</summary>
    public static string? ReadReachable(YamlScope scope, string key, People people, string? fallback)
    {
        if (scope.Name(key, "a person's id", people.Ids) is not { } id)
        {
            return fallback;
        }

        if (people.With(id) is { IsReachable: false })
        {
            scope.Report(key, $"'{id}' has neither an email, a upn nor a channel, so no alert could reach them", "add 'email:', 'upn:' or 'channel:' to the person");
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
            scope.Text("channel"))
        {
            Upn = scope.Text("upn"),
            ReportsTo = scope.Text("reportsTo"),
        };
        scope.Done();
        CheckAddress(scope, "email", person.Email, "an email address");
        CheckAddress(scope, "upn", person.Upn, "a user principal name");

        // Whoever has an address or a channel that cannot be read has one.
        return person with
        {
            Email = scope.IsSound("email", "upn") ? person.Email : person.Email ?? string.Empty,
            Channel = scope.IsSound("channel") ? person.Channel : person.Channel ?? string.Empty,
        };
    }

    private static void CheckAddress(YamlScope scope, string key, string? address, string noun)
    {
        if (address is not null && !LooksLikeAddress(address))
        {
            scope.Report(key, $"'{address}' is not {noun}", "write one such as director@council.gov.uk");
        }
    }

    private static bool LooksLikeAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);
}
