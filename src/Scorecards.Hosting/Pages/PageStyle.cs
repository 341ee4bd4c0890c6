using System.Security.Cryptography;
using System.Text;

namespace Scorecards.Hosting.Pages;

/// <summary>The one style sheet, written into each page so that a page is whole when it is saved, printed or mailed.</summary>
internal static class PageStyle
{
    public static string Css { get; } = Read();

    /// <summary>What a page may load and send: its own style and nothing else, and forms to this site alone.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("Scorecards.Hosting.Pages.page.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
