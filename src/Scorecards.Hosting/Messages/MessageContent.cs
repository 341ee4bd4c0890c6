namespace Scorecards.Hosting.Messages;

/// <summary>How a message sounds; its words say the same, so that the colour alone says nothing.</summary>
public enum MessageTone
{
    /// <summary>Plain news.</summary>
    Plain = 0,

    /// <summary>Red.</summary>
    Bad,

    /// <summary>Amber, or something is missing.</summary>
    Warning,

    /// <summary>Green, or recovered.</summary>
    Good,
}

/// <summary>What a message says, the same in a card, an email and plain text.</summary>
/// <param name="Subject">One line that says it all: the toast and the email's subject.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Lead">One sentence: whose scorecard, which month, what is asked.</param>
/// <param name="Tone">How it sounds.</param>
/// <param name="Links">What to press, the most urgent first.</param>
/// <param name="Footing">Why the reader gets this.</param>
/// <param name="Reference">The notification's id.</param>
public sealed record MessageContent(string Subject, string Heading, string Lead, MessageTone Tone, IReadOnlyList<MessageLink> Links, string Footing, string Reference)
{
    /// <summary>What is told beside the lines, a paragraph each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The measures, worst news first.</summary>
    public IReadOnlyList<LineContent> Lines { get; init; } = [];

    /// <summary>Whether the lines may be shown in full; an overview shows each in one line.</summary>
    public bool InFull { get; init; } = true;

    /// <summary>Where the lines are that a message has no room for.</summary>
    public string RestIsIn { get; init; } = "the exception report";

    /// <summary>How many news of which kind, in one sentence; null where there are no lines.</summary>
    public string? Tally { get; init; }

    /// <summary>The same in a few lines.</summary>
    public MessageContent Brief => this with { Lines = [], Details = Tally is null ? [] : [Tally] };
}

/// <summary>Something to press.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Url">Where it leads.</param>
public sealed record MessageLink(string Title, Uri Url)
{
    /// <summary>Whether it is what is asked of the reader.</summary>
    public bool IsAsked { get; init; }
}
