namespace Scorecards.Hosting.Settings;

/// <summary>How a collector is spoken to.</summary>
public enum OtlpProtocol
{
    /// <summary>By gRPC, usually at port 4317.</summary>
    Grpc = 0,

    /// <summary>By HTTP, usually at port 4318.</summary>
    Http,
}

/// <summary>Where traces, metrics and logs go, under OpenTelemetry's own names. https://opentelemetry.io/docs/specs/otel/protocol/exporter/</summary>
/// <param name="Collector">The collector.</param>
/// <param name="Protocol">How it is spoken to.</param>
public sealed record TelemetrySettings(Uri Collector, OtlpProtocol Protocol)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Reads the settings; null where no collector is named.</summary>
    public static TelemetrySettings? Read(SettingsReader reader)
    {
        var protocol = reader.Optional("OTEL_EXPORTER_OTLP_PROTOCOL");
        if (protocol is not (null or "grpc" or "http/protobuf"))
        {
            reader.Report("OTEL_EXPORTER_OTLP_PROTOCOL", $"'{protocol}' is not known", "write grpc or http/protobuf, or leave it out for grpc");
        }

        return reader.Optional(Endpoint) is null || reader.WebAddress(Endpoint, "write the collector's address, for example http://localhost:4317, or leave it out") is not { } collector
            ? null
            : new(collector, protocol is "http/protobuf" ? OtlpProtocol.Http : OtlpProtocol.Grpc);
    }
}
