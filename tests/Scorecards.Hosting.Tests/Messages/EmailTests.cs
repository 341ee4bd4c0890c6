using System.Text;
using System.Text.RegularExpressions;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting.Messages;

namespace Scorecards.Hosting.Tests.Messages;

public sealed partial class EmailTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(400)]
    [InlineData(2000)]
    public async Task An_email_stays_below_what_a_mailbox_cuts_off(int count)
    {
        foreach (var notification in new[] { Samples.Of(Samples.Reds(count)), Hostile.In(Samples.Of(Samples.Reds(count))), Samples.Digest(Samples.Reds(count)) })
        {
            var message = await Rendering.OfAsync(notification);

            Encoding.UTF8.GetByteCount(message.Full.Html).ShouldBeLessThanOrEqualTo(EmailBody.MostBytes);
            Encoding.UTF8.GetByteCount(message.Full.Text).ShouldBeLessThan(100 * 1024);
        }
    }

    [Fact]
    public async Task Four_hundred_reds_are_in_full_then_in_a_line_each()
    {
        var html = (await Rendering.OfAsync(Samples.Of(Samples.Reds(400)))).Full.Html;

        var full = html.Split("<h2 ").Length - 1;
        full.ShouldBeGreaterThan(3);
        var named = Number.Matches(Rendering.WordsOf(html[html.IndexOf("</h1>", StringComparison.Ordinal)..])).Select(match => match.Groups["number"].Value).ToList();
        named.ShouldBe(Enumerable.Range(1, 400).Select(number => FormattableString.Invariant($"{number}")));
    }

    [Fact]
    public async Task An_email_says_how_many_measures_it_has_no_room_for()
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.Reds(2000)));

        foreach (var words in new[] { Rendering.WordsOf(message.Full.Html), message.Full.Text })
        {
            var named = Number.Count(words[words.IndexOf("by whom", StringComparison.Ordinal)..]);
            words.Split('\n').Where(line => line.StartsWith("And ", StringComparison.Ordinal)).ShouldBe([FormattableString.Invariant($"And {2000 - named} more: see the exception report.")]);
        }
    }

    [Fact]
    public async Task Words_are_shown_and_never_become_elements()
    {
        foreach (var notification in Samples.Kinds.Values)
        {
            var plain = (await Rendering.OfAsync(notification)).Full.Html;
            var hostile = (await Rendering.OfAsync(Hostile.In(notification))).Full.Html;

            Elements(hostile).ShouldBe(Elements(plain).Where(element => hostile.Contains($"<{element}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Outlook_can_lay_it_out()
    {
        foreach (var notification in Samples.Kinds.Values)
        {
            var html = (await Rendering.OfAsync(notification)).Full.Html;

            html.ShouldStartWith("<!doctype html>\n<html lang=\"en-GB\">");
            Elements(html).Order(StringComparer.Ordinal).Except(
                ["!doctype", "a", "body", "br", "h1", "h2", "head", "html", "meta", "p", "span", "strong", "table", "td", "th", "title", "tr"], StringComparer.Ordinal).ShouldBeEmpty();
            Unwanted.Matches(html).Select(match => match.Value).ShouldBeEmpty();
            html.ShouldContain("width=\"600\"");
        }
    }

    [Fact]
    public async Task The_first_words_of_a_mailbox_are_the_worst_measure()
    {
        var html = (await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.WentRed]))).Full.Html;

        Rendering.WordsOf(html).Split('\n')[1].ShouldBe("12. Private fostering visits – on time (safeguarding): red 60.7% against 85.0%, month 4");
    }

    [Fact]
    public async Task The_brief_email_and_text_are_below_4_KB_whatever_there_is_to_tell()
    {
        var message = await Rendering.OfAsync(Samples.Of([.. Samples.News.Values]));

        Encoding.UTF8.GetByteCount(message.Brief.Html).ShouldBeLessThan(4 * 1024);
        Encoding.UTF8.GetByteCount(message.Brief.Text).ShouldBeLessThan(4 * 1024);
    }

    [Fact]
    public async Task A_subject_is_one_line_whatever_a_title_holds()
    {
        foreach (var notification in Samples.Kinds.Values.Append(Samples.Of(Samples.News[AlertReason.WentRed])))
        {
            var subject = (await Rendering.OfAsync(Hostile.In(notification))).Subject;

            subject.Length.ShouldBeLessThan(400);
            subject.Where(letter => char.IsControl(letter) || letter is '\u202E' or '\u202C').ShouldBeEmpty();
        }
    }

    private static List<string> Elements(string html) => [.. Element.Matches(html).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("<(?<name>[!a-z][a-z0-9]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Element { get; }

    [GeneratedRegex(" class=|url\\(|<style|@media", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unwanted { get; }

    [GeneratedRegex(@"^(?<number>\d+)\. ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Number { get; }
}
