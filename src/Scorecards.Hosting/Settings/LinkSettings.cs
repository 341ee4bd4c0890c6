namespace Scorecards.Hosting.Settings;

/// <summary>How the links in messages are signed.</summary>
/// <param name="SigningKey">The key that signs, a secret of at least 32 characters.</param>
/// <param name="PreviousSigningKey">The key that signed before, whose links still open; null where there is none.</param>
/// <param name="Days">How many days a link opens.</param>
public sealed record LinkSettings(string SigningKey, string? PreviousSigningKey, int Days)
{
    private const int FewestCharacters = 32;

    /// <summary>Reads the settings. A key is never printed.</summary>
    public static LinkSettings Read(SettingsReader reader)
    {
        var key = reader.Required("Links:SigningKey", "write a random text of at least 32 characters, for example what 'openssl rand -base64 32' prints");
        var previous = reader.Optional("Links:PreviousSigningKey");
        foreach (var (name, text) in new[] { ("Links:SigningKey", key), ("Links:PreviousSigningKey", previous) })
        {
            if (text is { Length: > 0 and < FewestCharacters })
            {
                reader.Report(name, "it is too short to be a secret", "write a random text of at least 32 characters, for example what 'openssl rand -base64 32' prints");
            }
        }

        return new(key, previous, (int)reader.WholeNumber("Links:Days", 1, 365, 60));
    }
}
