using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads which channels carry which alerts.</summary>
internal sealed class RouteReader(People people, IReadOnlyCollection<string> sections)
{
    public List<AlertRoute> Read(YamlScope alerts)
    {
        var routes = new List<(YamlScope Scope, AlertRoute Route)>();
        foreach (var scope in alerts.Groups("routes"))
        {
            var route = ReadRoute(scope);
            var above = routes.FindIndex(earlier => IsReadable(earlier.Scope) && CoversAll(earlier.Route, route));
            if (above >= 0 && IsReadable(scope))
            {
                scope.Report(
                    string.Empty, FormattableString.Invariant($"it never holds, as routes[{above}] holds for everything it is for"), $"move it above routes[{above}], or delete it");
            }

            routes.Add((scope, route));
        }

        return routes.ConvertAll(read => read.Route);
    }

    private AlertRoute ReadRoute(YamlScope scope)
    {
        var route = new AlertRoute(
            PersonReader.ReadReachable(scope, "person", people, fallback: null),
            scope.Name("section", "a section's id", sections),
            scope.ChoiceOrNull("severity", Codes.Severity),
            scope.FlagOrNull("safeguarding"),
            scope.Choices("channels", Codes.Channel));
        scope.Done();
        if (people.With(route.PersonId) is { IsReachable: true } person)
        {
            CheckReach(scope, person, route.Channels);
        }

        return route;
    }

    private static void CheckReach(YamlScope scope, Person person, IEnumerable<MessageChannel> channels)
    {
        foreach (var channel in channels.Distinct().Where(channel => !People.Reaches(person, channel)))
        {
            var (missing, add) = channel == MessageChannel.Teams ? ("no channel", "'channel:'") : ("neither an email nor a upn", "'email:' or 'upn:'");
            scope.Report("channels", $"'{person.Id}' has {missing}, so {Codes.Channel[channel]} could not reach them", $"add {add} to the person, or take {Codes.Channel[channel]} out");
        }
    }

    // What a route is for; its channels may be wrong.
    private static bool IsReadable(YamlScope scope) => scope.IsSound("person", "section", "severity", "safeguarding");

    private static bool CoversAll(AlertRoute earlier, AlertRoute later) =>
        (earlier.PersonId is null || string.Equals(earlier.PersonId, later.PersonId, StringComparison.Ordinal))
        && (earlier.SectionId is null || string.Equals(earlier.SectionId, later.SectionId, StringComparison.Ordinal))
        && (earlier.Severity is null || earlier.Severity == later.Severity)
        && (earlier.Safeguarding is null || earlier.Safeguarding == later.Safeguarding);
}
