using System.Text.Json;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Tests.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void A_row_is_written_with_the_types_that_JSON_cannot_tell()
    {
        var row = new TableEntity("p", "r")
        {
            ["Text"] = "12 Feb \"2015\"",
            ["Int"] = -7,
            ["Long"] = long.MaxValue,
            ["Flag"] = true,
            ["Time"] = new DateTimeOffset(2015, 3, 29, 2, 30, 0, TimeSpan.FromHours(1)),
            ["Bytes"] = new byte[] { 0, 255 },
        };

        row.ToJson().ShouldBe(
            """{"PartitionKey":"p","RowKey":"r","Text":"12 Feb \u00222015\u0022","Int":-7,"Long":"9223372036854775807","Long@odata.type":"Edm.Int64","Flag":true,"Time":"2015-03-29T01:30:00.0000000Z","Time@odata.type":"Edm.DateTime","Bytes":"AP8=","Bytes@odata.type":"Edm.Binary"}""");
    }

    [Fact]
    public void A_row_is_read_by_its_types_without_what_the_service_adds()
    {
        using var json = JsonDocument.Parse(
            """
            {"odata.metadata":"m","odata.type":"a.T","odata.id":"i","odata.etag":"W/\"1\"","odata.editLink":"l","PartitionKey":"p","RowKey":"r",
             "Timestamp@odata.type":"Edm.DateTime","Timestamp":"2015-03-01T00:00:00Z","Text":"2015-03-01T00:00:00Z","Int":7,"Flag":false,"Gone":null,
             "Long@odata.type":"Edm.Int64","Long":"-1","Time@odata.type":"Edm.DateTime","Time":"2015-03-01T06:00:00.1234567Z","Bytes@odata.type":"Edm.Binary","Bytes":"AP8="}
            """);

        var row = TableEntity.FromJson(json.RootElement);

        row.ToJson().ShouldBe(
            """{"PartitionKey":"p","RowKey":"r","Text":"2015-03-01T00:00:00Z","Int":7,"Flag":false,"Long":"-1","Long@odata.type":"Edm.Int64","Time":"2015-03-01T06:00:00.1234567Z","Time@odata.type":"Edm.DateTime","Bytes":"AP8=","Bytes@odata.type":"Edm.Binary"}""");
        row.ETag.ToString("H").ShouldBe("W/\"1\"");
    }

    [Fact]
    public void A_property_set_to_null_is_left_out()
    {
        var row = new TableEntity("p", "r") { ["Text"] = "text" };

        row["Text"] = null;

        row.ToJson().ShouldBe("""{"PartitionKey":"p","RowKey":"r"}""");
    }

    public static TheoryData<Func<TableEntity, object>> Reads { get; } = [row => row.GetRequired("Missing"), row => row.GetInt32("Missing"), row => row.GetTime("Missing")];

    [Theory]
    [MemberData(nameof(Reads))]
    public void A_property_that_must_be_there_and_is_not_is_named(Func<TableEntity, object> read) =>
        Should.Throw<InvalidOperationException>(() => read(new("p", "r"))).Message.ShouldBe("The row (p, r) has no property Missing.");

    [Fact]
    public void A_time_of_another_type_is_a_missing_time()
    {
        var row = new TableEntity("p", "r") { ["At"] = "2015-03-01" };

        Should.Throw<InvalidOperationException>(() => row.GetTime("At")).Message.ShouldBe("The row (p, r) has no property At.");
    }

    [Fact]
    public void A_property_of_a_type_that_is_not_stored_is_refused()
    {
        var row = new TableEntity("p", "r") { ["Value"] = 0.1m };

        Should.Throw<InvalidOperationException>(row.ToJson).Message.ShouldBe("Property Value has a type that is not stored: Decimal.");
    }
}
