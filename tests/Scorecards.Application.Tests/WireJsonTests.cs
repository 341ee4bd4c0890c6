using System.Text.Json;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Tests;

public sealed class WireJsonTests
{
    [Fact]
    public void A_period_is_written_as_year_and_month_and_read_again()
    {
        var json = JsonSerializer.Serialize(new ReportingPeriod(2015, 2), WireJson.Options);

        json.ShouldBe("\"2015-02\"");
        JsonSerializer.Deserialize<ReportingPeriod>(json, WireJson.Options).ShouldBe(new ReportingPeriod(2015, 2));
    }

    [Theory]
    [InlineData("\"2015-2\"")]
    [InlineData("\"2015-13\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void What_is_no_period_is_not_read(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ReportingPeriod>(json, WireJson.Options));
}
