using Scorecards.Azure.Messaging;

namespace Scorecards.Hosting.Tests.Settings;

public sealed class TeamsSettingsTests
{
    private const string Key = "Teams:Channels:Directors";

    [Theory]
    [InlineData("https://prod-00.uksouth.logic.azure.com/workflows/1?sig=s")]
    [InlineData("https://prod-00.uksouth.logic.azure.com:443/workflows/1?sig=s")]
    [InlineData("https://PROD-00.UKSOUTH.LOGIC.AZURE.COM/workflows/1?sig=s")]
    [InlineData("https://default0a1b.2c.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/1?sig=s")]
    [InlineData("https://default0a1b.2c.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/1?sig=s")]
    [InlineData("http://localhost:7071/local/teams/Directors")]
    [InlineData("http://127.0.0.1:7071/local/teams/Directors")]
    [InlineData("http://[::1]:7071/local/teams/Directors")]
    public void A_workflow_or_a_stand_in_on_this_machine_is_taken(string address) =>
        SettingValues.Read((Key, address)).Teams.Channels["Directors"].Url.ShouldBe(new(address));

    [Theory]
    [InlineData("https://workflow.invalid/s3cret")]
    [InlineData("https://logic.azure.com/s3cret")]
    [InlineData("https://environment.api.powerplatform.com/s3cret")]
    [InlineData("https://api.powerplatform.com/s3cret")]
    [InlineData("https://prod-00.uksouth.logic.azure.com:8443/s3cret")]
    [InlineData("https://prod-00.uksouth.logic.azure.com.evil.example/s3cret")]
    [InlineData("https://evillogic.azure.com/s3cret")]
    [InlineData("https://prod-00.uksouth.logic.azure.com@evil.example/s3cret")]
    [InlineData("https://evil.example/.logic.azure.com/s3cret")]
    [InlineData("https://outlook.office.com/mail/s3cret")]
    [InlineData("https://hooks.slack.example/s3cret")]
    public void Any_other_host_is_refused_without_showing_it(string address) =>
        SettingValues.ProblemsOf((Key, address)).ShouldBe(
        [
            "Teams:Channels:Directors (environment: Teams__Channels__Directors): it is not the address of a workflow (it is not shown, because it may hold a signature); "
            + "write an https URL whose host ends in .logic.azure.com or .environment.api.powerplatform.com, or an http one to this machine for a stand-in",
        ]);

    [Theory]
    [InlineData("https://council.webhook.office.com/webhookb2/1")]
    [InlineData("https://outlook.webhook.office.com/webhook/1?x=1")]
    [InlineData("https://WEBHOOK.OFFICE.COM/1")]
    [InlineData("https://outlook.office.com/webhook/1")]
    public void A_retired_connectors_address_is_refused_without_showing_it(string address) =>
        SettingValues.ProblemsOf((Key, address)).ShouldBe(
        [
            "Teams:Channels:Directors (environment: Teams__Channels__Directors): it is an Office connector's address, and those were retired; "
            + "make a workflow (Workflows app, 'When a Teams webhook request is received') in the channel and write its URL",
        ]);

    [Theory]
    [InlineData("http://prod-01.uksouth.logic.azure.com/workflows/1?sig=s3cret")]
    [InlineData("prod-01.uksouth.logic.azure.com/workflows/1?sig=s3cret")]
    public void An_address_that_is_not_https_is_refused_without_showing_it(string address) =>
        SettingValues.ProblemsOf((Key, address)).ShouldBe(
            ["Teams:Channels:Directors (environment: Teams__Channels__Directors): it is not an https address; write the URL of the channel's workflow 'When a Teams webhook request is received'"]);

    [Fact]
    public void Every_channel_with_a_wrong_address_is_told() =>
        SettingValues.ProblemsOf(("Teams:Channels:A", "https://a.example/"), ("Teams:Channels:B", "https://b.example/")).Select(problem => problem.Split(' ')[0])
            .ShouldBe(["Teams:Channels:A", "Teams:Channels:B"]);

    [Fact]
    public void A_configuration_without_channels_is_complete() =>
        SettingValues.Read((Key, null)).Teams.Channels.ShouldBeEmpty();

    [Fact]
    public void A_channels_own_shape_counts_before_that_of_all()
    {
        var channels = SettingValues.Read(
            ("Teams:PayloadShape", "CARD"), ("Teams:PayloadShapes:heads", "message"), ("Teams:Channels:Heads", "https://prod-01.uksouth.logic.azure.com/2")).Teams.Channels;

        (channels["Directors"].Shape, channels["directors"].Shape, channels["Heads"].Shape).ShouldBe((PayloadShape.Card, PayloadShape.Card, PayloadShape.Message));
    }

    [Fact]
    public void A_shape_of_a_channel_there_is_not_is_a_problem_with_the_nearest_name() =>
        SettingValues.ProblemsOf(("Teams:PayloadShapes:Director", "card")).ShouldBe(
            ["Teams:PayloadShapes:Director (environment: Teams__PayloadShapes__Director): there is no Teams:Channels:Director; write Teams:PayloadShapes:Directors"]);
}
