using System.Globalization;

namespace Scorecards.LocalHost.StandIns;

/// <summary>Reads which failure somebody asks for, and says everything that is wrong with it at once.</summary>
internal sealed class FailureQuery(IQueryCollection query)
{
    private static readonly string[] Known = ["channel", "mode", "status", "times", "retryAfter", "seconds"];
    private static readonly string[] Channels = ["teams", "email"];

    private readonly List<string> problems = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The channel and its failure; nothing to use where anything is wrong.</summary>
    public (string Channel, PlannedFailure Failure) Read()
    {
        foreach (var name in query.Keys.Where(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add($"There is no '{name}': write some of {string.Join(", ", Known)}.");
        }

        var channel = Text("channel") is { } asked && Channels.Contains(asked, StringComparer.Ordinal) ? asked : Wrong("channel", "teams or email", string.Empty);
        var mode = ReadMode();
        var status = mode != FailureMode.Status ? NotFor("status", mode) : Number("status", 400, 599, null, "400 to 599");
        var retryAfter = mode != FailureMode.Status ? NotFor("retryAfter", mode) : Number("retryAfter", 0, 86_400, null, "seconds, 0 to 86400, or leave it out", optional: true);
        var seconds = mode is FailureMode.Stall or FailureMode.Hang ? Number("seconds", 0, 600, 30, "0 to 600, or leave it out for 30") : NotFor("seconds", mode);
        var times = Number("times", 0, 1_000_000, 1, "0 or more, or leave it out for 1");
        return (channel, new(mode, times ?? 0, status ?? 0, retryAfter, seconds ?? 0));
    }

    private FailureMode ReadMode() => Text("mode") switch
    {
        null or "status" => FailureMode.Status,
        "stall" => FailureMode.Stall,
        "reset" => FailureMode.Reset,
        "lose" => FailureMode.Lose,
        "hang" => FailureMode.Hang,
        _ => Wrong("mode", "status, stall, reset, lose or hang, or leave it out for status", FailureMode.Status),
    };

    private int? Number(string name, int least, int most, int? otherwise, string rule, bool optional = false)
    {
        if (Text(name) is not { } text)
        {
            return otherwise is not null || optional ? otherwise : Wrong<int?>(name, rule, null);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : Wrong<int?>(name, rule, null);
    }

    private int? NotFor(string name, FailureMode mode)
    {
        if (Text(name) is not null)
        {
            problems.Add($"'{name}' does nothing with mode={mode.ToString().ToLowerInvariant()}: leave it out.");
        }

        return null;
    }

    private T Wrong<T>(string name, string rule, T otherwise)
    {
        problems.Add(Text(name) is { } text ? $"{name}='{text}' is not known: write {rule}." : $"'{name}' is missing: write {rule}.");
        return otherwise;
    }

    private string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
