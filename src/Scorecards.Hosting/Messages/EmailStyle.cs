using System.Globalization;

namespace Scorecards.Hosting.Messages;

/// <summary>The looks of an email. Each stands on its element: mail clients drop style sheets, and Outlook forgets fonts in tables.</summary>
internal static class EmailStyle
{
    public const string Ink = "#14213d";
    public const string Quiet = "#4a5568";
    public const string Rule = "#dde3ec";
    public const string Press = "#1d4f91";

    /// <summary>A text's font, size, line and colour.</summary>
    public static string Text(int size, int line, string colour) =>
        string.Create(CultureInfo.InvariantCulture, $"font-family:Segoe UI,Arial,sans-serif;font-size:{size}px;line-height:{line}px;color:{colour}");

    /// <summary>A text's colour, dark enough to be read on white.</summary>
    public static string Colour(MessageTone tone) => tone switch
    {
        MessageTone.Bad => "#b10e1e",
        MessageTone.Warning => "#8a5300",
        MessageTone.Good => "#17662f",
        _ => Ink,
    };

    /// <summary>A cell's ground, light enough for its colour to be read on.</summary>
    public static string Ground(MessageTone tone) => tone switch
    {
        MessageTone.Bad => "#fdecee",
        MessageTone.Warning => "#fff4dc",
        MessageTone.Good => "#e7f5eb",
        _ => "#f3f5f9",
    };

    /// <summary>The bar above a message.</summary>
    public static string Bar(MessageTone tone) => tone == MessageTone.Plain ? Press : Colour(tone);
}
