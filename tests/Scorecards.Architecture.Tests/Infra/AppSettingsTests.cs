namespace Scorecards.Architecture.Tests.Infra;

public sealed class AppSettingsTests
{
    private const string App = "modules/app.bicep";

    [Fact]
    public void Bicep_gives_the_app_every_setting_of_the_sample_and_no_other() => AppSettings.MissingOrUnknown(InfraText.Real).ShouldBeEmpty();

    [Fact]
    public void Values_and_defaults_are_those_of_the_sample()
    {
        AppSettings.OtherValues(InfraText.Real).ShouldBeEmpty();
        AppSettings.Compared(InfraText.Real).ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("  Limits__Rows: '100000'\n", "", "not in Bicep: Limits__Rows")]
    [InlineData("  Limits__Rows: '100000'\n", "  Limits__Row: '100000'\n", "not in Bicep: Limits__Rows, not in the sample: Limits__Row")]
    [InlineData("{ SendGrid__ApiKey: ", "{ SendGrid__Key: ", "not in Bicep: SendGrid__ApiKey, not in the sample: SendGrid__Key")]
    [InlineData("'Teams__Channels__${channel}'", "'Teams__Channel__${channel}'", "not in Bicep: Teams__Channels__")]
    [InlineData("  Storage__clientId: identityClientId\n", "  Storage__clientId: identityClientId\n  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'\n", "not in the sample: FUNCTIONS_WORKER_RUNTIME")]
    public void A_setting_that_only_one_side_has_is_found(string old, string changed, string problems) =>
        string.Join(", ", AppSettings.MissingOrUnknown(InfraText.Real.With(App, old, changed))).ShouldBe(problems);

    [Theory]
    [InlineData(App, "'30 */5 * * * *'", "'0 */5 * * * *'", "Schedules__DeliverAlerts: 0 */5 * * * *, not 30 */5 * * * *")]
    [InlineData(App, "Tables__Alerts: tables.Alerts", "Tables__Alerts: tables.Deliveries", "Tables__Alerts: Deliveries, not Alerts")]
    [InlineData("modules/names.bicep", "'reports'", "'report'", "Containers__Reports: report, not reports")]
    [InlineData("main.bicep", "param linksDays int = 60", "param linksDays int = 90", "Links__Days: 90, not 60")]
    public void Another_value_is_found(string file, string old, string changed, string problem) =>
        AppSettings.OtherValues(InfraText.Real.With(file, old, changed)).ShouldBe([problem]);
}
