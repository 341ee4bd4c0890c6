using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Testing;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>What a catalogue says of who hears what is read as it stands, and what it leaves out is the default.</summary>
public sealed class AlertReaderTests
{
    [Fact]
    public void People_have_a_user_principal_name_and_a_next_person_up() => Read(AlertingCatalogue.Text).People.Select(person => (person.Id, person.Email, person.Upn, person.Channel, person.ReportsTo)).ShouldBe(
    [
        ("director", null, "director@council.example", "Directors", "corporate"),
        ("corporate", "corporate@council.example", null, null, "chief"),
        ("chief", null, "chief@council.example", null, null),
        ("analyst", null, null, "Analysts", null),
        ("member", null, null, null, null),
    ]);

    [Fact]
    public void The_line_above_a_person_goes_to_its_end() =>
        Read(AlertingCatalogue.Text).Above("director").Select(person => person.Id).ShouldBe(["corporate", "chief"]);

    [Fact]
    public void Rules_are_read_as_they_stand()
    {
        var rules = Read(AlertingCatalogue.Text).Alerts;

        (rules.Reminders, rules.NoFigure, rules.EscalateAfter).ShouldBe((false, false, 7));
        rules.Routes.Select(route => (route.PersonId, route.SectionId, route.Severity, route.Safeguarding, string.Join(',', route.Channels))).ShouldBe(
        [
            ("director", "visiting", AlertSeverity.Red, true, "Teams"),
            (null, null, AlertSeverity.Notice, null, "Email,Teams"),
        ]);
        (string.Join(',', rules.Digest!.ReaderIds), rules.Digest.AfterWorkingDays).ShouldBe(("chief,corporate", 3));
    }

    [Fact]
    public void Deadlines_are_read_as_they_stand_and_the_scorecards_director_stands_in() => Read(AlertingCatalogue.Text).Deadlines.ShouldBe(
    [
        new Deadline("measures", 8, new ReportingPeriod(2026, 4), "director", 2),
        new Deadline("audits", 20, new ReportingPeriod(2026, 10), "corporate", 5),
    ]);

    [Fact]
    public void Without_any_director_a_deadline_is_the_data_owners_alone() => Read(AlertingCatalogue.Text
            .Replace("  director: director\n", string.Empty, StringComparison.Ordinal)
            .Replace("        unit: percent\n", "        unit: percent\n        director: director\n", StringComparison.Ordinal))
        .Deadlines.Select(deadline => deadline.DirectorId).ShouldBe([null, "corporate"]);

    [Fact]
    public void A_catalogue_that_says_nothing_has_the_default()
    {
        var definition = Read(AlertingCatalogue.Text.Split("alerts:\n")[0]);

        definition.Alerts.ShouldBeSameAs(AlertRules.Default);
        definition.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void What_alerts_leave_out_is_the_default()
    {
        var rules = Read(AlertingCatalogue.Text.Split("alerts:\n")[0] + "alerts:\n  digest: { to: [chief] }\n").Alerts;

        (rules.Reminders, rules.NoFigure, rules.EscalateAfter, rules.Routes.Count, rules.Digest!.AfterWorkingDays).ShouldBe((true, true, 5, 0, 0));
    }

    [Fact]
    public void Never_is_no_escalation() =>
        Read(AlertingCatalogue.Text.Replace("escalateAfter: 7", "escalateAfter: never", StringComparison.Ordinal)).Alerts.EscalateAfter.ShouldBeNull();

    [Fact]
    public void A_red_of_a_safeguarding_measure_may_go_one_way_alone() => Read(AlertingCatalogue.Text)
        .Alerts.ChannelsFor("director", "visiting", AlertSeverity.Red, safeguarding: true).ShouldBe([MessageChannel.Teams]);

    [Fact]
    public void A_person_with_nothing_but_a_user_principal_name_may_answer_for_a_measure_and_be_sent_a_report() => Read(AlertingCatalogue.Text
            .Replace("    channel: Directors\n", string.Empty, StringComparison.Ordinal).Replace("channels: [teams]", "channels: [email]", StringComparison.Ordinal)
            + "\nreports:\n  - { id: board, title: Board, circulation: [director] }\n")
        .Reports.Select(report => report.Circulation.Single()).ShouldBe(["director"]);

    [Fact]
    public void The_guides_example_is_sound()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Catalogue, "README.md")).Split("### Who hears of it\n")[1].Split("```yaml\n")[1].Split("```")[0];
        var (people, rules) = guide.Split("\nalerts:\n") switch { var parts => (parts[0], parts[1]) };
        var others = new[] { "corporate-director", "chief-executive", "cabinet-member", "analyst" }.Select(id => $"  - {{ id: {id}, role: Reader, name: Reader, email: {id}@council.example }}\n");

        var definition = Read(AlertingCatalogue.Text.Split("people:\n")[0] + people + string.Concat(others) + "areas:\n" + AlertingCatalogue.Text.Split("areas:\n")[1].Split("alerts:\n")[0] + "alerts:\n" + rules);

        (definition.Alerts.Routes.Count, definition.Alerts.Digest!.ReaderIds.Count, definition.Deadlines.Count).ShouldBe((1, 2, 1));
    }

    [Fact]
    public void What_Kents_catalogue_keeps_as_a_comment_is_sound_without_the_hash_marks()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Catalogue, "kent-scs.yaml"));
        var comment = text.Split("# alerts:\n")[1].Split("\n\n")[0];

        var definition = Read("kent-scs.yaml", text + "\nalerts:\n" + string.Concat(comment.Split('\n').Select(line => line.TrimStart('#')[Math.Min(1, line.Length - 1)..] + "\n")));

        (definition.Alerts.Digest!.ReaderIds.Single(), definition.Deadlines.Single()).ShouldBe(("corporate-director", new Deadline("measures", 8, new ReportingPeriod(2026, 4), "director", 2)));
    }

    [Fact]
    public void Kents_catalogue_has_no_overview_and_no_deadline()
    {
        var definition = Read("kent-scs.yaml", File.ReadAllText(Path.Combine(Repository.Catalogue, "kent-scs.yaml")));

        (definition.Alerts == AlertRules.Default, definition.Deadlines.Count, definition.Above("director").Single().Id).ShouldBe((true, 0, "corporate-director"));
    }

    private static ScorecardDefinition Read(string text) => Read(AlertingCatalogue.File, text);

    private static ScorecardDefinition Read(string file, string text)
    {
        var (definition, problems) = CatalogueReader.Read(file, text);
        problems.ShouldBeEmpty();
        return definition!;
    }
}
