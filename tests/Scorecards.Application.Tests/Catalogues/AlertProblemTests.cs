using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>Mistakes in who hears what: where each is found, what is said of it, and what to write.</summary>
public sealed class AlertProblemTests
{
    // Where a problem must point stands "»".
    private static readonly (string Right, string Wrong, string Problem)[] Mistakes =
    [
        ("upn: director@council.example", "»upn: director", "people[0].upn: 'director' is not a user principal name; write one such as director@council.gov.uk"),
        ("reportsTo: corporate", "»reportsTo: corprate", "people[0].reportsTo: 'corprate' is not a person's id; write corporate"),
        ("reportsTo: chief", "»reportsTo: member", "people[1].reportsTo: 'member' has neither an email, a upn nor a channel, so no alert could reach them; add 'email:', 'upn:' or 'channel:' to the person"),
        ("upn: chief@council.example", "upn: chief@council.example\n    »reportsTo: chief", "people[2].reportsTo: 'chief' cannot be their own next person up; write somebody else, or delete it"),
        ("channel: Analysts", "»chanel: Analysts", "people[3].chanel: 'chanel' is not a key here; write channel"),
        ("reminders: false", "»reminders: no", "alerts.reminders: 'no' is not true or false; write true or false"),
        ("noFigure: false", "»noFigures: false", "alerts.noFigures: 'noFigures' is not a key here; write noFigure"),
        ("escalateAfter: 7", "»escalateAfter: always", "alerts.escalateAfter: 'always' is not a whole number in range; write a whole number from 1 to 60, or never"),
        ("person: director", "»person: directer", "alerts.routes[0].person: 'directer' is not a person's id; write director"),
        ("section: visiting", "»section: visitng", "alerts.routes[0].section: 'visitng' is not a section's id; write visiting"),
        ("severity: red", "»severity: rde", "alerts.routes[0].severity: 'rde' is not a severity; write red"),
        ("safeguarding: true", "»safeguarding: yes", "alerts.routes[0].safeguarding: 'yes' is not true or false; write true or false"),
        ("channels: [teams]", "channels: [»team]", "alerts.routes[0].channels[0]: 'team' is not a channel; write teams"),
        ("- severity: notice", "- severity: notice\n      channels: [email]\n    - »severity: notice\n      section: visiting", "alerts.routes[2]: it never holds, as routes[1] holds for everything it is for; move it above routes[1], or delete it"),
        ("to: [chief, corporate]", "to: [chief, »corporat]", "alerts.digest.to[1]: 'corporat' is not a person's id; write corporate"),
        ("afterWorkingDays: 3", "»afterWorkingDays: 16", "alerts.digest.afterWorkingDays: '16' is not a whole number in range; write a whole number from 0 to 15"),
        ("dataset: measures", "»dataset: measure", "deadlines[0].dataset: 'measure' is not a dataset of the scorecard; write measures"),
        ("workingDay: 8", "»workingDay: 21", "deadlines[0].workingDay: '21' is not a whole number in range; write a whole number from 1 to 20"),
        ("from: 2026-04", "»from: April 2026", "deadlines[0].from: 'April 2026' is not a month; write it as yyyy-MM, for example 2014-04"),
        ("director: corporate", "»director: corporal", "deadlines[1].director: 'corporal' is not a person's id; write corporate"),
        ("directorAfter: 5", "»directorAfter: 0", "deadlines[1].directorAfter: '0' is not a whole number in range; write a whole number from 1 to 15"),
    ];

    [Fact]
    public void The_sample_has_no_mistake() => Read(AlertingCatalogue.Text).ShouldBeEmpty();

    [Fact]
    public void Every_mistake_at_once_is_told_once_each_in_file_order()
    {
        var text = Mistakes.Aggregate(AlertingCatalogue.Text, (before, mistake) => Replace(before, mistake.Right, mistake.Wrong));
        var places = text.Split('\n').Select((line, index) => (Line: index + 1, Column: line.IndexOf('»', StringComparison.Ordinal) + 1)).Where(place => place.Column > 0).ToList();

        Read(text.Replace("»", string.Empty, StringComparison.Ordinal))
            .ShouldBe(Mistakes.Zip(places, (mistake, place) => FormattableString.Invariant($"{AlertingCatalogue.File}:{place.Line}:{place.Column}: {mistake.Problem}")));
    }

    [Theory]
    [InlineData("upn: director@council.example", "upn: ann director@council.example", "11:5: people[0].upn: 'ann director@council.example' is not a user principal name; write one such as director@council.gov.uk")]
    [InlineData("upn: chief@council.example", "upm: chief@council.example", "22:5: people[2].upm: 'upm' is not a key here; write upn")]
    [InlineData("reportsTo: corporate", "reportTo: corporate", "13:5: people[0].reportTo: 'reportTo' is not a key here; write reportsTo")]
    [InlineData("reportsTo: chief", "reportsTo: director", "13:5: people[0].reportsTo: director and corporate are above one another; delete one person's 'reportsTo:'")]
    [InlineData("upn: chief@council.example", "upn: chief@council.example\n    reportsTo: director", "13:5: people[0].reportsTo: director and corporate and chief are above one another; delete one person's 'reportsTo:'")]
    [InlineData("upn: chief@council.example", "upn: chief@council.example\n    reportsTo: corporate", "18:5: people[1].reportsTo: corporate and chief are above one another; delete one person's 'reportsTo:'")]
    public void A_line_of_people(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("escalateAfter: 7", "escalateAfter: 0", "57:3: alerts.escalateAfter: '0' is not a whole number in range; write a whole number from 1 to 60, or never")]
    [InlineData("escalateAfter: 7", "escalateAfter: [7]", "57:3: alerts.escalateAfter: a list or a group of keys stands where a text belongs; write a text")]
    [InlineData("to: [chief, corporate]", "to: [chief, chief]", "67:5: alerts.digest.to: 'chief' stands twice; keep one of them")]
    [InlineData("to: [chief, corporate]", "to: []", "67:5: alerts.digest.to: a list of texts belongs here; write items that each start with a hyphen, or [one, another]")]
    [InlineData("    to: [chief, corporate]\n", "", "67:5: alerts.digest.to: it is missing; add 'to:'")]
    [InlineData("to: [chief, corporate]", "to: [analyst]", "67:5: alerts.digest.to: 'analyst' has neither an email nor a upn, so the overview could not be sent; add 'email:' or 'upn:' to the person")]
    [InlineData("to: [chief, corporate]", "to: [member]", "67:5: alerts.digest.to: 'member' has neither an email nor a upn, so the overview could not be sent; add 'email:' or 'upn:' to the person")]
    public void A_rule(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("channels: [email, teams]", "channels: [email, email]", "65:7: alerts.routes[1].channels: 'email' stands twice; keep one of them")]
    [InlineData("      channels: [teams]\n", "", "59:7: alerts.routes[0].channels: it is missing; add 'channels:'")]
    [InlineData("channels: [teams]", "channels: []", "63:7: alerts.routes[0].channels: a list of texts belongs here; write items that each start with a hyphen, or [one, another]")]
    [InlineData("channels: [teams]", "channels: teams", "63:7: alerts.routes[0].channels: a list of texts belongs here; write items that each start with a hyphen, or [one, another]")]
    [InlineData("    channel: Directors\n", "", "62:7: alerts.routes[0].channels: 'director' has no channel, so teams could not reach them; add 'channel:' to the person, or take teams out")]
    [InlineData("person: director", "person: corporate", "63:7: alerts.routes[0].channels: 'corporate' has no channel, so teams could not reach them; add 'channel:' to the person, or take teams out")]
    [InlineData("- severity: notice", "- person: analyst", "65:7: alerts.routes[1].channels: 'analyst' has neither an email nor a upn, so email could not reach them; add 'email:' or 'upn:' to the person, or take email out")]
    [InlineData("- severity: notice", "- person: member", "64:7: alerts.routes[1].person: 'member' has neither an email, a upn nor a channel, so no alert could reach them; add 'email:', 'upn:' or 'channel:' to the person")]
    public void A_routes_channels(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("- { channels: [email] }", "- { channels: [teams] }")]
    [InlineData("- { severity: red, channels: [email] }", "- { severity: red, channels: [email] }")]
    [InlineData("- { severity: red, channels: [email] }", "- { severity: red, safeguarding: false, channels: [teams] }")]
    [InlineData("- { section: visiting, channels: [email] }", "- { person: director, section: visiting, channels: [teams] }")]
    [InlineData("- { person: director, channels: [email] }", "- { person: director, severity: notice, channels: [teams] }")]
    public void A_route_that_an_earlier_one_takes_everything_from(string earlier, string later) => ReadRoutes(earlier, later).ShouldBe(
        [$"{AlertingCatalogue.File}:57:7: alerts.routes[1]: it never holds, as routes[0] holds for everything it is for; move it above routes[0], or delete it"]);

    [Theory]
    [InlineData("- { severity: red, channels: [email] }", "- { channels: [teams] }")]
    [InlineData("- { severity: red, channels: [email] }", "- { severity: notice, channels: [teams] }")]
    [InlineData("- { safeguarding: true, channels: [email] }", "- { safeguarding: false, channels: [teams] }")]
    [InlineData("- { person: director, channels: [email] }", "- { person: chief, channels: [email] }")]
    [InlineData("- { person: director, channels: [email] }", "- { section: visiting, channels: [teams] }")]
    [InlineData("- { section: visiting, channels: [email] }", "- { channels: [email] }")]
    public void A_route_that_an_earlier_one_leaves_something(string earlier, string later) => ReadRoutes(earlier, later).ShouldBeEmpty();

    [Theory]
    [InlineData("- { severity: rde, channels: [email] }", "- { severity: red, channels: [email] }", "56:9: alerts.routes[0].severity: 'rde' is not a severity; write red")]
    [InlineData("- { channels: [email] }", "- { sevrity: red, channels: [email] }", "57:9: alerts.routes[1].sevrity: 'sevrity' is not a key here; write severity")]
    public void Of_a_route_that_cannot_be_read_it_is_not_said_that_it_never_holds(string earlier, string later, string expected) =>
        ReadRoutes(earlier, later).ShouldBe([$"{AlertingCatalogue.File}:{expected}"]);

    [Theory]
    [InlineData("dataset: audits", "dataset: measures", "73:5: deadlines[1].dataset: measures has another deadline above; keep one of them")]
    [InlineData("dataset: audits", "dataset: adits", "73:5: deadlines[1].dataset: 'adits' is not a dataset of the scorecard; write audits")]
    [InlineData("- dataset: audits\n    workingDay: 20", "- workingDay: 20", "73:5: deadlines[1].dataset: it is missing; add 'dataset:'")]
    [InlineData("\nblocks:\n", "\nblokcs:\n", "47:1: blokcs: 'blokcs' is not a key here; write blocks")]
    [InlineData("workingDay: 8", "workingDay: 0", "71:5: deadlines[0].workingDay: '0' is not a whole number in range; write a whole number from 1 to 20")]
    [InlineData("workingDay: 8", "workingDay: 8th", "71:5: deadlines[0].workingDay: '8th' is not a whole number in range; write a whole number from 1 to 20")]
    [InlineData("from: 2026-04", "from: 2026-4", "72:5: deadlines[0].from: '2026-4' is not a month; write it as yyyy-MM, for example 2014-04")]
    [InlineData("    from: 2026-04\n", "", "70:5: deadlines[0].from: it is missing; add 'from:'")]
    [InlineData("director: corporate", "director: member", "76:5: deadlines[1].director: 'member' has neither an email, a upn nor a channel, so no alert could reach them; add 'email:', 'upn:' or 'channel:' to the person")]
    [InlineData("  dataOwner: analyst\n", "", "68:1: deadlines: the data owner is told of a late extract first, and the scorecard has none; add 'dataOwner:' under 'scorecard:'")]
    [InlineData("dataOwner: analyst", "dataOwnr: analyst", "6:3: scorecard.dataOwnr: 'dataOwnr' is not a key here; write dataOwner")]
    public void A_deadline(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Fact]
    public void A_director_is_told_later_only_where_there_is_one() => Read(Replace(
            Replace(Replace(AlertingCatalogue.Text, "  director: director\n", string.Empty), "        unit: percent\n", "        unit: percent\n        director: director\n"),
            "    director: corporate\n", string.Empty))
        .ShouldBe([$"{AlertingCatalogue.File}:76:5: deadlines[1].directorAfter: neither the deadline nor the scorecard has a director to tell; add 'director:' here or under 'scorecard:', or delete it"]);

    private static List<string> ReadRoutes(string earlier, string later) =>
        Read(AlertingCatalogue.Text.Split("alerts:\n")[0] + $"alerts:\n  routes:\n    {earlier}\n    {later}\n");

    private static void Check(string right, string wrong, string expected) => Read(Replace(AlertingCatalogue.Text, right, wrong)).ShouldBe([$"{AlertingCatalogue.File}:{expected}"]);

    private static string Replace(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"the sample has no '{right}'");
        return text[..at] + wrong + text[(at + right.Length)..];
    }

    private static List<string> Read(string text) => [.. CatalogueReader.Read(AlertingCatalogue.File, text).Problems.Select(problem => problem.ToString())];
}
