namespace Scorecards.Hosting.Settings;

/// <summary>How often somebody may ask in a minute.</summary>
/// <param name="PerCaller">Somebody who has signed in.</param>
/// <param name="PerAddress">An address that nobody has signed in from.</param>
public sealed record RequestLimits(int PerCaller, int PerAddress)
{
    /// <summary>Reads the settings.</summary>
    public static RequestLimits Read(SettingsReader reader) => new(
        (int)reader.WholeNumber("Limits:RequestsPerMinute", 1, 1_000_000, 300),
        (int)reader.WholeNumber("Limits:AnonymousRequestsPerMinute", 1, 1_000_000, 60));
}
