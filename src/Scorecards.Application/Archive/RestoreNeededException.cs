namespace Scorecards.Application.Archive;

/// <summary>
/// The tables are not what they were: one is lost, or somebody is putting them back. Deciding now would tell directors of changes
/// that never were.
/// </summary>
public sealed class RestoreNeededException : Exception
{
    private const string Advice = "The tables are not whole, and the archive has what they held: POST /api/run/restore puts it back, and can be run again until it succeeds.";

    /// <inheritdoc cref="Exception()"/>
    public RestoreNeededException()
        : base(Advice)
    {
    }

    /// <inheritdoc cref="Exception(string)"/>
    public RestoreNeededException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public RestoreNeededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether a failure is this one, or comes of nothing else.</summary>
    public static bool IsCauseOf(Exception failure) => failure switch
    {
        RestoreNeededException => true,
        AggregateException many => many.InnerExceptions.Count > 0 && many.InnerExceptions.All(IsCauseOf),
        _ => failure.InnerException is { } inner && IsCauseOf(inner),
    };
}
