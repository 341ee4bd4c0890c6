using System.Globalization;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Hosting.Messages;

/// <summary>Months, days and colours in words.</summary>
internal static class FigureWords
{
    /// <summary>"November 2014".</summary>
    public static string Month(string period) => ReportingPeriod.Parse(period).ToLongString();

    /// <summary>"7 March 2015".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 month", "4 months".</summary>
    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>"red".</summary>
    public static string Colour(RagStatus rag) => rag switch
    {
        RagStatus.Red => "red",
        RagStatus.Amber => "amber",
        RagStatus.Green => "green",
        RagStatus.NotRated => "not judged",
        _ => "no figure",
    };

    /// <summary>"red 60.7%"; "no figure" where there is none.</summary>
    public static string Coloured(RagStatus rag, string display) => IsNone(display) ? Colour(rag) : $"{Colour(rag)} {Figure(display)}";

    /// <summary>"60.7% red"; "no figure" where there is none.</summary>
    public static string WithColour(RagStatus rag, string display) => IsNone(display) ? Colour(rag) : $"{Figure(display)} {Colour(rag)}";

    /// <summary>A figure, fit for a message.</summary>
    public static string Figure(string display) => MessageText.Line(display, 60);

    /// <summary>Whether there is no figure.</summary>
    public static bool IsNone(string display) => string.Equals(display, FigureDisplay.NoData, StringComparison.Ordinal);

    /// <summary>How a colour sounds.</summary>
    public static MessageTone Tone(RagStatus rag) => rag switch
    {
        RagStatus.Red => MessageTone.Bad,
        RagStatus.Amber => MessageTone.Warning,
        RagStatus.Green => MessageTone.Good,
        _ => MessageTone.Plain,
    };
}
