namespace Scorecards.Application.Archive;

/// <summary>
/// The tables are not what they were: the archive knows of alerts that they do not, or somebody is putting them back. Deciding now
/// would tell directors of changes that never were.
/// </summary>
public sealed class RestoreNeededException : Exception
{
    /// <inheritdoc cref="Exception(string)"/>
    public RestoreNeededException(string scorecard)
        : base($"The tables of {scorecard} are not whole: POST /api/run/restore puts them back from the archive, and can be run again until it succeeds.")
    {
    }

    /// <summary>Whether a failure is this one, or comes of nothing else.</summary>
    public static bool IsCauseOf(Exception failure) => failure switch
    {
        RestoreNeededException => true,
        AggregateException many => many.InnerExceptions.All(IsCauseOf),
        _ => failure.InnerException is { } inner && IsCauseOf(inner),
    };

    /// <inheritdoc cref="Exception()"/>
    public RestoreNeededException()
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public RestoreNeededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
