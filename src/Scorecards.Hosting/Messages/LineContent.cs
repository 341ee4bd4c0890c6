namespace Scorecards.Hosting.Messages;

/// <summary>What a message says of one measure.</summary>
/// <param name="Title">Its number, title and place, and whether it is a safeguarding measure.</param>
/// <param name="Status">What happened, in one sentence.</param>
/// <param name="Tone">How its figure sounds.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="FigureNote">What the figure is made of, its colour and its month.</param>
/// <param name="Facts">The rest, each with its label.</param>
/// <param name="Commentary">The latest commentary, or null.</param>
/// <param name="Trend">Its last months, oldest first.</param>
/// <param name="Compact">All of it in one line.</param>
public sealed record LineContent(
    string Title,
    string Status,
    MessageTone Tone,
    string Figure,
    string FigureNote,
    IReadOnlyList<LineFact> Facts,
    LineCommentary? Commentary,
    IReadOnlyList<TrendMonth> Trend,
    string Compact);

/// <summary>A labelled fact.</summary>
/// <param name="Label">The label.</param>
/// <param name="Value">The value.</param>
public sealed record LineFact(string Label, string Value);

/// <summary>A commentary.</summary>
/// <param name="Month">The month it is about: "February 2015".</param>
/// <param name="Text">The words.</param>
/// <param name="IsWhole">False where the page has more of it.</param>
public sealed record LineCommentary(string Month, string Text, bool IsWhole)
{
    /// <summary>What it is called.</summary>
    public string Label => $"Commentary, {Month}";

    /// <summary>The words, at most so many characters, and whether the page has more.</summary>
    public string Shown(int most) => MessageText.Shorten(Text, most) is var shown && IsWhole && shown.Length == Text.Length ? shown : $"{shown} (more on the page)";
}

/// <summary>A month of a trend.</summary>
/// <param name="Month">The month as a column's heading: "Feb 15".</param>
/// <param name="Figure">The figure and its colour in words: "60.7% red".</param>
/// <param name="Tone">How it sounds.</param>
public sealed record TrendMonth(string Month, string Figure, MessageTone Tone);
