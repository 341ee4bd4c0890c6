using Scorecards.Domain.Alerts;

namespace Scorecards.Domain.Tests.Alerts;

public sealed class AlertRulesTests
{
    private static readonly IReadOnlyList<MessageChannel> Both = [MessageChannel.Teams, MessageChannel.Email];
    private static readonly IReadOnlyList<MessageChannel> Teams = [MessageChannel.Teams];
    private static readonly IReadOnlyList<MessageChannel> Email = [MessageChannel.Email];

    public static TheoryData<string, AlertRoute, bool> Covers => new()
    {
        // of a red safeguarding measure of the section "visiting", for the director
        { "a route that asks for nothing is for all", new(null, null, null, null, Teams), true },
        { "its person", new("director", null, null, null, Teams), true },
        { "another person", new("deputy", null, null, null, Teams), false },
        { "a person in other letters is another", new("Director", null, null, null, Teams), false },
        { "its section", new(null, "visiting", null, null, Teams), true },
        { "another section", new(null, "staffing", null, null, Teams), false },
        { "its severity", new(null, null, AlertSeverity.Red, null, Teams), true },
        { "another severity", new(null, null, AlertSeverity.Notice, null, Teams), false },
        { "safeguarding, as it is", new(null, null, null, true, Teams), true },
        { "the others alone", new(null, null, null, false, Teams), false },
        { "all of it", new("director", "visiting", AlertSeverity.Red, true, Teams), true },
        { "all but the section", new("director", "staffing", AlertSeverity.Red, true, Teams), false },
    };

    [Theory]
    [InlineData(AlertSeverity.Red, false, true)]
    [InlineData(AlertSeverity.Red, true, true)]
    [InlineData(AlertSeverity.Notice, true, true)]
    [InlineData(AlertSeverity.Notice, false, false)]
    public void Without_a_route_red_and_safeguarding_go_by_both_channels_and_the_rest_by_email(AlertSeverity severity, bool safeguarding, bool both) =>
        AlertRules.Default.ChannelsFor("director", "visiting", severity, safeguarding).ShouldBe(both ? Both : Email);

    [Theory]
    [MemberData(nameof(Covers))]
    public void A_route_is_for_what_it_names_and_leaves_open(string sentence, AlertRoute route, bool expected)
    {
        route.Covers("director", "visiting", AlertSeverity.Red, safeguarding: true).ShouldBe(expected, sentence);
        new AlertRules { Routes = [route] }.ChannelsFor("director", "visiting", AlertSeverity.Red, safeguarding: true).ShouldBe(expected ? Teams : Both, sentence);
    }

    [Fact]
    public void The_first_route_that_fits_holds()
    {
        var rules = new AlertRules
        {
            Routes =
            [
                new("deputy", null, null, null, Both),
                new(null, "visiting", AlertSeverity.Red, null, Teams),
                new(null, null, AlertSeverity.Red, null, Email),
                new(null, null, null, null, Both),
            ],
        };

        rules.ChannelsFor("director", "visiting", AlertSeverity.Red, safeguarding: true).ShouldBe(Teams);
        rules.ChannelsFor("director", "staffing", AlertSeverity.Red, safeguarding: true).ShouldBe(Email);
        rules.ChannelsFor("director", "staffing", AlertSeverity.Notice, safeguarding: false).ShouldBe(Both);
        rules.ChannelsFor("deputy", "visiting", AlertSeverity.Red, safeguarding: true).ShouldBe(Both);
    }

    [Fact]
    public void The_default_reminds_tells_gaps_and_escalates_after_five_working_days() =>
        (AlertRules.Default.Reminders, AlertRules.Default.NoFigure, AlertRules.Default.EscalateAfter, AlertRules.Default.Routes.Count, AlertRules.Default.Digest).ShouldBe((true, true, 5, 0, null));
}
