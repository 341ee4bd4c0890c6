using Microsoft.Extensions.DependencyInjection;
using Scorecards.Application.Extracts;
using Scorecards.Azure.Messaging;
using Scorecards.Azure.Storage;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Tests.Settings;

public sealed class ScorecardSettingsTests
{
    [Fact]
    public void A_complete_configuration_is_read()
    {
        var settings = SettingValues.Read();

        settings.ShouldBe(new ScorecardSettings
        {
            Storage = new(SettingValues.Connection, null, null),
            Containers = new("extracts", "archive", "reports", "catalogue"),
            Tables = new("Extracts", "Observations", "Scorecards", "Alerts", "Deliveries", "Commentary"),
            Limits = ExtractLimits.Default,
            Requests = new(300, 60),
            BaseUrl = new("https://scorecards.council.gov.uk/"),
            Messages = new(TimeSpan.FromSeconds(20)),
            Teams = settings.Teams,
            Email = EmailProvider.SendGrid,
            SendGrid = new(new("https://api.sendgrid.com/"), "SG.key", "scorecards@council.gov.uk", "Scorecards"),
            Graph = new(new("https://graph.microsoft.com/")),
            GraphMail = null,
            Links = new("a-key-of-tests-that-is-long-enough", null, 60),
            Schedules = new("0 */5 * * * *", "30 */5 * * * *", "0 0 * * * *"),
        });
        settings.Teams.Channels.ShouldBe([KeyValuePair.Create("Directors", new TeamsWorkflow(new("https://prod-01.uksouth.logic.azure.com:443/workflows/1?sig=s"), PayloadShape.Message))]);
    }

    [Fact]
    public void Every_optional_setting_is_read()
    {
        var settings = SettingValues.Read(
            ("Email:Provider", "graph"), ("Email:FromName", " Kent scorecards "), ("SendGrid:ApiKey", null), ("Graph:Endpoint", "http://127.0.0.1:7071/local/graph"),
            ("Messages:TimeoutSeconds", "7"), ("Links:PreviousSigningKey", "a-key-that-signed-before-this-one-did"), ("Links:Days", "30"), ("Limits:FileBytes", "2048"), ("Limits:Rows", "10"), ("Limits:Columns", "16384"), ("Limits:CellCharacters", "100"), ("Limits:UnzippedBytes", "4294967296"), ("Limits:RequestsPerMinute", "20"), ("Limits:AnonymousRequestsPerMinute", "10"));

        (settings.Email, settings.SendGrid, settings.Graph, settings.GraphMail).ShouldBe(
            (EmailProvider.Graph, null, new GraphSettings(new("http://127.0.0.1:7071/local/graph/")), new GraphMailSettings("scorecards@council.gov.uk")));
        settings.Requests.ShouldBe(new RequestLimits(20, 10));
        (settings.Messages, settings.Links, settings.Limits).ShouldBe(
            (new MessageSettings(TimeSpan.FromSeconds(7)), new LinkSettings("a-key-of-tests-that-is-long-enough", "a-key-that-signed-before-this-one-did", 30), new ExtractLimits(2048, 10, 16_384, 100, 4_294_967_296)));
    }

    [Fact]
    public void The_senders_name_is_read() =>
        SettingValues.Read(("Email:FromName", " Kent scorecards ")).SendGrid!.FromName.ShouldBe("Kent scorecards");

    [Theory]
    [InlineData("Containers:Extracts", "write 3 to 63 lower-case letters, digits and hyphens, for example extracts")]
    [InlineData("Containers:Archive", "write 3 to 63 lower-case letters, digits and hyphens, for example archive")]
    [InlineData("Containers:Reports", "write 3 to 63 lower-case letters, digits and hyphens, for example reports")]
    [InlineData("Containers:Catalogue", "write 3 to 63 lower-case letters, digits and hyphens, for example catalogue")]
    [InlineData("Tables:Extracts", "write 3 to 63 letters and digits, for example Extracts")]
    [InlineData("Tables:Observations", "write 3 to 63 letters and digits, for example Observations")]
    [InlineData("Tables:Scorecards", "write 3 to 63 letters and digits, for example Scorecards")]
    [InlineData("Tables:Alerts", "write 3 to 63 letters and digits, for example Alerts")]
    [InlineData("Tables:Deliveries", "write 3 to 63 letters and digits, for example Deliveries")]
    [InlineData("Tables:Commentary", "write 3 to 63 letters and digits, for example Commentary")]
    [InlineData("Site:BaseUrl", "write the address people open the pages at, for example https://scorecards.council.gov.uk")]
    [InlineData("Email:From", "write the sender's address, for example scorecards@council.gov.uk")]
    [InlineData("SendGrid:ApiKey", "write the key of SendGrid's mail/send, or set Email:Provider to Graph")]
    [InlineData("Schedules:ComputeScorecards", "write six fields: second minute hour day month weekday, for example 0 */5 * * * *")]
    [InlineData("Schedules:DeliverAlerts", "write six fields: second minute hour day month weekday, for example 0 */5 * * * *")]
    [InlineData("Schedules:CheckDeadlines", "write six fields: second minute hour day month weekday, for example 0 */5 * * * *")]
    [InlineData("Links:SigningKey", "write a random text of at least 32 characters, for example what 'openssl rand -base64 32' prints")]
    [InlineData("Storage", "set Storage:blobServiceUri, Storage:queueServiceUri and Storage:tableServiceUri to use the app's identity, or write an emulator's connection string")]
    public void A_required_key_that_is_missing_or_blank_is_a_problem_that_names_it(string key, string advice)
    {
        string[] expected = [$"{key} (environment: {key.Replace(":", "__", StringComparison.Ordinal)}): it is missing; {advice}"];

        SettingValues.ProblemsOf((key, null)).ShouldBe(expected);
        SettingValues.ProblemsOf((key, "  ")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Containers:Extracts", "Extracts", "'Extracts' is not a container's name; write 3 to 63 lower-case letters, digits and hyphens, for example extracts")]
    [InlineData("Containers:Extracts", "-ab", "'-ab' is not a container's name; write 3 to 63 lower-case letters, digits and hyphens, for example extracts")]
    [InlineData("Containers:Extracts", "ab", "'ab' is not a container's name; write 3 to 63 lower-case letters, digits and hyphens, for example extracts")]
    [InlineData("Tables:Alerts", "1Alerts", "'1Alerts' is not a table's name; write 3 to 63 letters and digits, for example Alerts")]
    [InlineData("Tables:Alerts", "Alerts-2", "'Alerts-2' is not a table's name; write 3 to 63 letters and digits, for example Alerts")]
    [InlineData("Site:BaseUrl", "http://scorecards.council.gov.uk", "it is not an https address; write the address people open the pages at, for example https://scorecards.council.gov.uk")]
    [InlineData("Site:BaseUrl", "scorecards.council.gov.uk", "it is not an https address; write the address people open the pages at, for example https://scorecards.council.gov.uk")]
    [InlineData("Email:From", "Scorecards", "'Scorecards' is not an email address; write the sender's address, for example scorecards@council.gov.uk")]
    [InlineData("Email:Provider", "Sendgird", "'Sendgird' is not known; write SendGrid")]
    [InlineData("Email:Provider", "1", "'1' is not known; write one of SendGrid, Graph")]
    [InlineData("Teams:PayloadShape", "MessageCard", "'MessageCard' is not known; write one of Message, Card")]
    [InlineData("Teams:PayloadShapes:Directors", "cards", "'cards' is not known; write Card")]
    [InlineData("Messages:TimeoutSeconds", "0", "'0' is not a whole number in range; write a whole number from 1 to 45, or leave it out for 20")]
    [InlineData("Messages:TimeoutSeconds", "46", "'46' is not a whole number in range; write a whole number from 1 to 45, or leave it out for 20")]
    [InlineData("Messages:TimeoutSeconds", "1.5", "'1.5' is not a whole number in range; write a whole number from 1 to 45, or leave it out for 20")]
    [InlineData("Links:SigningKey", "too-short", "it is too short to be a secret; write a random text of at least 32 characters, for example what 'openssl rand -base64 32' prints")]
    [InlineData("Schedules:DeliverAlerts", "*/5 * * * *", "'*/5 * * * *' is not a schedule; write six fields: second minute hour day month weekday, for example 0 */5 * * * *")]
    [InlineData("Schedules:DeliverAlerts", "0 99 * * * *", "'0 99 * * * *' is not a schedule; write six fields: second minute hour day month weekday, for example 0 */5 * * * *")]
    [InlineData("Limits:Rows", "many", "'many' is not a whole number in range; write a whole number from 10 to 1000000, or leave it out for 100000")]
    [InlineData("Limits:Rows", "9", "'9' is not a whole number in range; write a whole number from 10 to 1000000, or leave it out for 100000")]
    [InlineData("Limits:Rows", "1,000", "'1,000' is not a whole number in range; write a whole number from 10 to 1000000, or leave it out for 100000")]
    [InlineData("Limits:FileBytes", "1073741825", "'1073741825' is not a whole number in range; write a whole number from 1024 to 1073741824, or leave it out for 52428800")]
    [InlineData("SendGrid:Endpoint", "ftp://sendgrid", "it is not an https address; write https://api.sendgrid.com/")]
    [InlineData("Graph:Endpoint", "graph", "it is not an https address; write https://graph.microsoft.com/")]
    public void A_wrong_value_is_a_problem_that_says_what_to_write(string key, string value, string problem) =>
        SettingValues.ProblemsOf((key, value)).ShouldBe([$"{key} (environment: {key.Replace(":", "__", StringComparison.Ordinal)}): {problem}"]);

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var error = Should.Throw<InvalidSettingsException>(() => SettingValues.Read(("Storage", null), ("Tables:Alerts", null), ("Limits:Rows", "many"), ("Email:From", "nobody"), ("Tables:Alert", "Alerts")));

        error.Problems.Select(problem => problem.Key).ShouldBe(["Email:From", "Storage", "Tables:Alerts", "Limits:Rows", "Tables:Alert"]);
        error.Message.ShouldBe(string.Join(Environment.NewLine, error.Problems));
    }

    [Fact]
    public void Nothing_is_composed_of_a_configuration_with_a_problem() =>
        Should.Throw<InvalidSettingsException>(() => new ServiceCollection().AddScorecards(SettingValues.With(("Tables:Alerts", null)))).Problems.Select(problem => problem.Key).ShouldBe(["Tables:Alerts"]);

    [Theory]
    [InlineData("Tables:Alert", "write Tables:Alerts")]
    [InlineData("containers:extract", "write Containers:Extracts")]
    [InlineData("Limits:Row", "write Limits:Rows")]
    [InlineData("Email:Form", "write Email:From")]
    [InlineData("Schedules:Deliver", "write one of Schedules:ComputeScorecards, Schedules:DeliverAlerts, Schedules:CheckDeadlines")]
    [InlineData("Teams:Payload", "write one of Teams:PayloadShape, Teams:Channels, Teams:PayloadShapes")]
    [InlineData("Messages:Timeout", "write Messages:TimeoutSeconds")]
    [InlineData("Site:BaseUri", "write Site:BaseUrl")]
    [InlineData("SendGrid:Key", "write SendGrid:ApiKey")]
    public void A_key_that_is_not_known_is_a_problem_with_the_nearest_name(string key, string advice) =>
        SettingValues.ProblemsOf((key, "x")).Select(problem => problem.Split("; ")[^1]).ShouldBe([advice]);

    [Fact]
    public void Names_of_storage_are_those_that_are_set()
    {
        var settings = SettingValues.Read(("Containers:Archive", "raw-files-2015"), ("Tables:Alerts", "KentAlerts"));

        (settings.Containers, settings.Tables).ShouldBe(
            (new ContainerNames("extracts", "raw-files-2015", "reports", "catalogue"), new TableNames("Extracts", "Observations", "Scorecards", "KentAlerts", "Deliveries", "Commentary")));
    }

    [Theory]
    [InlineData("Links:SigningKey")]
    [InlineData("Links:PreviousSigningKey")]
    [InlineData("SendGrid:ApiKey")]
    [InlineData("Teams:Channels:Directors")]
    [InlineData("Email:From")]
    [InlineData("Tables:Alerts")]
    [InlineData("Limits:Rows")]
    [InlineData("Email:Provider")]
    [InlineData("Graph:Endpoint")]
    [InlineData("Storage")]
    public void A_key_vault_reference_that_was_not_resolved_is_one_problem_of_any_setting(string key) =>
        SettingValues.ProblemsOf((key, " @microsoft.KeyVault(SecretUri=https://vault.example/secrets/links-signing-key/) ")).ShouldBe(
        [
            $"{key} (environment: {key.Replace(":", "__", StringComparison.Ordinal)}): it is a Key Vault reference that was not resolved; "
            + "check that the vault holds an enabled secret of that name, and that the app's identity has the role Key Vault Secrets User there",
        ]);
}
