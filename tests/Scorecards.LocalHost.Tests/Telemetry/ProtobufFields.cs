using System.Text;

namespace Scorecards.LocalHost.Tests.Telemetry;

/// <summary>
/// Reads what a test needs of a protobuf message: the bytes of a length-delimited field, by its number.
/// https://protobuf.dev/programming-guides/encoding/
/// </summary>
internal static class ProtobufFields
{
    /// <summary>Every span in an ExportTraceServiceRequest: its trace, its id, its parent and its name.</summary>
    public static IEnumerable<(string Trace, string Id, string Parent, string Name)> SpansIn(byte[] request) =>
        from resource in Of(request, 1)
        from scope in Of(resource, 2)
        from span in Of(scope, 2)
        select (Hex(span, 1), Hex(span, 2), Hex(span, 4), Text(span, 5));

    /// <summary>Every metric's name in an ExportMetricsServiceRequest.</summary>
    public static IEnumerable<string> MetricsIn(byte[] request) =>
        from resource in Of(request, 1)
        from scope in Of(resource, 2)
        from metric in Of(scope, 2)
        select Text(metric, 1);

    private static string Hex(byte[] message, int field) => Convert.ToHexStringLower(Of(message, field).FirstOrDefault() ?? []);

    private static string Text(byte[] message, int field) => Encoding.UTF8.GetString(Of(message, field).FirstOrDefault() ?? []);

    private static List<byte[]> Of(byte[] message, int field)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    if (key >> 3 == (ulong)field)
                    {
                        found.Add(message[at..(at + length)]);
                    }

                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new FormatException($"There is no wire type {key & 7}.");
            }
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
