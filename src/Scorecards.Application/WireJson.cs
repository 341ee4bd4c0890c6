using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application;

/// <summary>The JSON of the wire and of stored documents: camel case, nulls written, "£" and "–" as themselves.</summary>
public static class WireJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Answers are served as JSON, never written into a page, so only JSON's own escapes are needed.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new UtcTimeConverter(),
            new PeriodConverter(),
            new JsonStringEnumConverter<RagStatus>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<AlertState>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<AlertReason>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<MessageChannel>(JsonNamingPolicy.KebabCaseLower),
        },
    };

    // "2015-03-09T08:00:00Z": whatever its offset, a time is written in UTC.
    private sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }

    // "2015-02".
    private sealed class PeriodConverter : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ReportingPeriod.TryParse(reader.GetString(), out var period) ? period : throw new JsonException("A period is written as yyyy-MM.");

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
