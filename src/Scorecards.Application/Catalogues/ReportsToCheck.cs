using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reports people who report to nobody that is there or can be reached, or in a circle.</summary>
internal sealed class ReportsToCheck(IReadOnlyList<PersonPlace> places, People people)
{
    public void Run()
    {
        foreach (var (scope, person) in places)
        {
            if (string.Equals(person.ReportsTo, person.Id, StringComparison.Ordinal) && person.Id.Length > 0)
            {
                scope.Report("reportsTo", $"'{person.Id}' cannot be their own next person up", "write somebody else, or delete it");
            }
            else
            {
                PersonReader.ReadReachable(scope, "reportsTo", people, fallback: null);
            }
        }

        foreach (var circle in Circles())
        {
            places.First(place => place.Person == circle[0]).Scope.Report(
                "reportsTo", $"{string.Join(" and ", circle.Select(person => person.Id))} are above one another", "delete one person's 'reportsTo:'");
        }
    }

    // Each once, from the first of its people in the file.
    private List<IReadOnlyList<Person>> Circles()
    {
        var seen = new HashSet<Person>();
        var circles = new List<IReadOnlyList<Person>>();
        foreach (var first in people.All)
        {
            var line = new List<Person>();
            var person = first;
            while (person is not null && seen.Add(person))
            {
                line.Add(person);
                person = people.With(person.ReportsTo);
            }

            if (person is not null && line.IndexOf(person) is >= 0 and var start && line.Count - start > 1)
            {
                circles.Add([.. line.Skip(start).OrderBy(member => places.TakeWhile(place => place.Person != member).Count())]);
            }
        }

        return circles;
    }
}
