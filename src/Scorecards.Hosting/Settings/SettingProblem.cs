namespace Scorecards.Hosting.Settings;

/// <summary>Something wrong with a setting and what to write instead.</summary>
/// <param name="Key">The key, for example "Limits:Rows".</param>
/// <param name="What">What is wrong.</param>
/// <param name="WriteInstead">What to write instead.</param>
public sealed record SettingProblem(string Key, string What, string WriteInstead)
{
    /// <summary>"Limits:Rows (environment: Limits__Rows): 'many' is not a number; write ...".</summary>
    public override string ToString() => $"{Key} (environment: {Key.Replace(":", "__", StringComparison.Ordinal)}): {What}; {WriteInstead}";
}

/// <summary>The settings cannot be used; the message lists every problem.</summary>
public sealed class InvalidSettingsException : Exception
{
    /// <summary>Makes the exception of all that is wrong.</summary>
    public InvalidSettingsException(IReadOnlyList<SettingProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <inheritdoc cref="Exception()"/>
    public InvalidSettingsException()
        : this([])
    {
    }

    /// <inheritdoc cref="Exception(string)"/>
    public InvalidSettingsException(string message)
        : base(message) => Problems = [];

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public InvalidSettingsException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; }
}
