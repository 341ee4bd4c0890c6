using System.Text;
using Microsoft.AspNetCore.Components;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Messages;

/// <summary>Writes a message as an email's HTML. A mailbox cuts off what is longer than some 102 KB, and the links with it.</summary>
internal static class EmailBody
{
    /// <summary>The most bytes.</summary>
    public const int MostBytes = 98 * 1024;

    /// <summary>Writes a message.</summary>
    public static async Task<string> WriteAsync(MessageContent content, PageRenderer pages)
    {
        var full = await LinesAsync<EmailLine>(content.InFull ? content.Lines.Take(LineFit.MostInFull) : [], pages);
        var compact = await LinesAsync<EmailCompactLine>(content.Lines, pages);
        var fit = LineFit.Of(SizesOf(full), SizesOf(compact), MostBytes - Encoding.UTF8.GetByteCount(await FrameAsync(content, [], [" "], content.Lines.Count, pages)));
        return await FrameAsync(content, full.Take(fit.Full), compact.Skip(fit.Full).Take(fit.Compact), content.Lines.Count - fit.Full - fit.Compact, pages);
    }

    private static Task<string> FrameAsync(MessageContent content, IEnumerable<string> full, IEnumerable<string> compact, int more, PageRenderer pages) => pages.RenderAsync<AlertEmail>(
        (nameof(AlertEmail.Content), content),
        (nameof(AlertEmail.Full), new MarkupString(string.Concat(full))),
        (nameof(AlertEmail.Compact), new MarkupString(string.Concat(compact))),
        (nameof(AlertEmail.More), more));

    private static async Task<List<string>> LinesAsync<T>(IEnumerable<LineContent> lines, PageRenderer pages)
        where T : IComponent
    {
        List<string> rendered = [];
        foreach (var line in lines)
        {
            rendered.Add(await pages.RenderAsync<T>((nameof(EmailLine.Line), line)));
        }

        return rendered;
    }

    private static List<int> SizesOf(IEnumerable<string> lines) => [.. lines.Select(Encoding.UTF8.GetByteCount)];
}
