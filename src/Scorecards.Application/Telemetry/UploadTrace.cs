using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Scorecards.Application.Telemetry;

/// <summary>
/// Where an upload's trace begins. It is made of the upload's id, so that every function that works on what came of the upload, days
/// and processes apart, finds the trace without storing it.
/// </summary>
public static class UploadTrace
{
    /// <summary>The upload itself, as the parent of what is done with it.</summary>
    public static ActivityContext Of(string uploadId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"upload\n{uploadId}"));
        return new(ActivityTraceId.CreateFromBytes(hash.AsSpan(0, 16)), ActivitySpanId.CreateFromBytes(hash.AsSpan(16, 8)), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
