using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Scorecards.Application.Extracts;

/// <summary>Whether an issue rejects the file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueSeverity>))]
public enum IssueSeverity
{
    /// <summary>The file is rejected, whole.</summary>
    [JsonStringEnumMemberName("error")]
    Error = 0,

    /// <summary>The file is accepted; somebody should look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,
}

/// <summary>Something wrong with an extract: where, what, and what to do.</summary>
/// <param name="Severity">Whether it rejects the file.</param>
/// <param name="Sheet">The worksheet; null for CSV.</param>
/// <param name="Row">The row as a spreadsheet numbers it, from 1; null for the whole file.</param>
/// <param name="Column">The column letter; null for the whole row.</param>
/// <param name="Field">The field, for example "numerator".</param>
/// <param name="Text">What stands there, at most 60 characters of it.</param>
/// <param name="Code">A lasting code, for example "not-a-number".</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed partial record ExtractIssue(
    IssueSeverity Severity,
    string? Sheet,
    int? Row,
    string? Column,
    string? Field,
    string? Text,
    string Code,
    string Message)
{
    private const int MostText = 60;

    /// <summary>An error of the whole file.</summary>
    public static ExtractIssue OfFile(string code, string message, string? text = null) =>
        new(IssueSeverity.Error, null, null, null, null, Shorten(text), code, message);

    /// <summary>
    /// The same without what stands in the file, for those who must not see it: a list of people that was uploaded by mistake has
    /// names in its cells, and often in the names of its sheets.
    /// </summary>
    public ExtractIssue WithoutText() => this with
    {
        Sheet = null,
        Text = null,
        Message = Quoted.Replace(Message.Replace($"'{Text}'", "'…'", StringComparison.Ordinal), quote => IsOurs(quote.Value[1..^1]) ? quote.Value : "'…'"),
    };

    // What a message quotes is the name of a column or a dataset, in small letters, or what stands in the file: the cell, a part of it, or
    // its neighbour.
    private bool IsOurs(string quoted) => OwnName.IsMatch(quoted)
        && (Text is not { Length: > 0 } text || (!text.Contains(quoted, StringComparison.OrdinalIgnoreCase) && !quoted.Contains(text.TrimEnd('…'), StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("'[^']*'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("^[a-z][a-z -]{1,30}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnName { get; }

    /// <summary>At most 60 characters of a text.</summary>
    public static string? Shorten(string? text) => text is { Length: > MostText } ? text[..(MostText - 1)] + "…" : text;
}
