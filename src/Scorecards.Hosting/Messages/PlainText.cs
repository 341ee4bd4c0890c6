using System.Globalization;
using System.Text;

namespace Scorecards.Hosting.Messages;

/// <summary>Writes a message as plain text.</summary>
internal static class PlainText
{
    private const int MostBytes = 96 * 1024;
    private const int MostOfCommentary = 600;

    /// <summary>Writes a message.</summary>
    public static string Write(MessageContent content)
    {
        var full = content.InFull ? content.Lines.Take(LineFit.MostInFull).Select(Full).ToList() : [];
        var compact = content.Lines.Select(line => $"\n{line.Compact}\n").ToList();
        var fit = LineFit.Of(SizesOf(full), SizesOf(compact), MostBytes);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{content.Heading}\n\n{content.Lead}\n");
        if (content.Details.Count > 0)
        {
            text.Append('\n').AppendJoin('\n', content.Details).Append('\n');
        }

        text.AppendJoin(string.Empty, full.Take(fit.Full)).AppendJoin(string.Empty, compact.Skip(fit.Full).Take(fit.Compact));
        if (content.Lines.Count - fit.Full - fit.Compact is > 0 and var more)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAnd {more} more: see {content.RestIsIn}.\n");
        }

        text.Append('\n').AppendJoin('\n', content.Links.Select(link => $"{link.Title}: {link.Url.AbsoluteUri}"));
        return text.Append(CultureInfo.InvariantCulture, $"\n\n{content.Footing}\nReference {content.Reference}\n").ToString();
    }

    private static string Full(LineContent line)
    {
        var text = new StringBuilder($"\n{line.Title}\n{line.Status}\nResult: {line.Figure}{line.FigureNote}\n");
        foreach (var fact in line.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fact.Label}: {fact.Value}\n");
        }

        if (line.Commentary is { } commentary)
        {
            text.Append(CultureInfo.InvariantCulture, $"{commentary.Label}: {commentary.Shown(MostOfCommentary)}\n");
        }

        return line.Trend.Count == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"Trend: {TrendWords.Of(line.Trend)}\n").ToString();
    }

    private static List<int> SizesOf(IEnumerable<string> lines) => [.. lines.Select(Encoding.UTF8.GetByteCount)];
}
