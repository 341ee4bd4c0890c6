namespace Scorecards.Domain.Alerts;

/// <summary>How loud a piece of news is, for the choice of channels.</summary>
public enum AlertSeverity
{
    /// <summary>A measure is red, or was red when last seen, or nobody has acknowledged it.</summary>
    Red = 0,

    /// <summary>Everything else: recovered, restated, no figure.</summary>
    Notice,
}

/// <summary>A way to reach people.</summary>
public enum MessageChannel
{
    /// <summary>A card in a Teams channel.</summary>
    Teams = 0,

    /// <summary>An email.</summary>
    Email,
}

/// <summary>Which channels carry which news; what it leaves open holds for all.</summary>
/// <param name="PersonId">For one recipient alone, by id; null for all.</param>
/// <param name="SectionId">For the measures of one section alone, by id; null for all.</param>
/// <param name="Severity">For one severity alone; null for both.</param>
/// <param name="Safeguarding">For safeguarding measures alone, or for the others alone; null for all.</param>
/// <param name="Channels">The channels, at least one.</param>
public sealed record AlertRoute(string? PersonId, string? SectionId, AlertSeverity? Severity, bool? Safeguarding, IReadOnlyList<MessageChannel> Channels)
{
    /// <summary>Whether it speaks of a piece of news.</summary>
    public bool Covers(string personId, string sectionId, AlertSeverity severity, bool safeguarding) =>
        (PersonId is null || string.Equals(PersonId, personId, StringComparison.Ordinal))
        && (SectionId is null || string.Equals(SectionId, sectionId, StringComparison.Ordinal))
        && (Severity is not { } only || only == severity)
        && (Safeguarding is not { } wanted || wanted == safeguarding);
}

/// <summary>The overview that readers without measures of their own get of each period.</summary>
/// <param name="ReaderIds">Who gets it, by id: the chief executive, the cabinet member.</param>
/// <param name="AfterWorkingDays">How many working days after the period's first scorecard: time for directors to answer. 0 for at once.</param>
public sealed record DigestRule(IReadOnlyList<string> ReaderIds, int AfterWorkingDays)
{
    /// <summary>The most readers: all of them are told in one transaction with everybody else of the round.</summary>
    public const int MostReaders = 30;
}

/// <summary>How a scorecard's alerts are told.</summary>
public sealed record AlertRules
{
    /// <summary>What holds where a catalogue says nothing.</summary>
    public static AlertRules Default { get; } = new();

    /// <summary>Whether a measure that stays red is told again for each new period.</summary>
    public bool Reminders { get; init; } = true;

    /// <summary>Whether a measure that had figures and has none for a month in which one is due is told, where it was not red.</summary>
    public bool NoFigure { get; init; } = true;

    /// <summary>How many working days an alert may stay unacknowledged before the next person up is told; null for never.</summary>
    public int? EscalateAfter { get; init; } = 5;

    /// <summary>Which channels carry what; the first that speaks of a piece of news holds.</summary>
    public IReadOnlyList<AlertRoute> Routes { get; init; } = [];

    /// <summary>The overview, or null.</summary>
    public DigestRule? Digest { get; init; }

    /// <summary>
    /// The channels of a piece of news. Without a route it goes by both: a workflow answers that it took a card before it runs, so
    /// that one channel alone may fail unseen. News of a measure that is neither red nor safeguarding goes by email.
    /// </summary>
    public IReadOnlyList<MessageChannel> ChannelsFor(string personId, string sectionId, AlertSeverity severity, bool safeguarding) =>
        Routes.FirstOrDefault(route => route.Covers(personId, sectionId, severity, safeguarding))?.Channels
        ?? (safeguarding || severity == AlertSeverity.Red ? [MessageChannel.Teams, MessageChannel.Email] : [MessageChannel.Email]);
}
