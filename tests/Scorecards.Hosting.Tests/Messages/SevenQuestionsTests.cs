using Scorecards.Domain.Alerts;
using Scorecards.Domain.Scoring;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Whoever gets a message can answer from it alone: what, how bad, since when, against what, what changed, who, what to press.</summary>
public sealed class SevenQuestionsTests
{
    public static TheoryData<AlertReason> News => [.. Samples.News.Keys];

    [Theory]
    [MemberData(nameof(News))]
    public async Task Each_form_of_each_piece_of_news_answers_seven_questions(AlertReason news)
    {
        var line = Samples.News[news];
        var message = await Rendering.OfAsync(Samples.Of(line));
        var forms = new[]
        {
            ("text", message.Full.Text, string.Empty),
            ("card", Rendering.WordsOfCard(message.Full.CardJson), string.Join('\n', Rendering.ButtonsOf(message.Full.CardJson).Select(button => $"{button.Title} {button.Url}"))),
            ("email", Rendering.WordsOf(message.Full.Html), string.Join('\n', Rendering.LinksOf(message.Full.Html))),
        };

        foreach (var (form, words, links) in forms)
        {
            foreach (var (question, answers) in AnswersTo(line))
            {
                answers.Where(answer => !$"{words}\n{links}".Contains(answer, StringComparison.Ordinal)).ShouldBeEmpty($"{form}: {question}");
            }
        }
    }

    private static IEnumerable<(string Question, string[] Answers)> AnswersTo(Scorecards.Application.Alerts.NotificationLine line)
    {
        var facts = line.Facts;
        var colour = facts.Rag switch { RagStatus.Red => "red", RagStatus.Amber => "amber", RagStatus.Green => "green", _ => "not judged" };
        yield return ("what", ["12. Private fostering visits – on time (safeguarding)", "Specialist Children's Services", "February 2015"]);
        yield return ("how bad", [facts.Display, colour, .. Some(facts.Parts), .. Some(facts.Shortfall)]);
        yield return ("since when", facts.RedSince is null ? [] : [FormattableString.Invariant($"November 2014 ({facts.RedMonths} months)")]);
        yield return ("against what", facts.Target == "-" ? ["None"] : ["85.0%", "76.5%"]);
        yield return ("what changed", [.. Some(facts.Change?[1..]), .. line.Restated.Select(amendment => $"{amendment.Is.Period.ToLongString()}: from {Rag(amendment.Was)} to {Rag(amendment.Is)}"), .. facts.Trend.TakeLast(1).Select(point => point.Display == "-" ? "no figure" : point.Display)]);
        yield return ("who", ["Ann O'Neill, Director"]);
        yield return ("what to press", ["Open the exception report", $"/exceptions?area=kent#m12", .. line.AlertId is null ? Array.Empty<string>() : ["Acknowledge", "/alerts/answer?"]]);
        yield return ("what was said of it", ["Commentary, February 2015", "Close tracking of visits is now in place.", "more on the page"]);
    }

    private static string[] Some(string? text) => text is null ? [] : [text];

    private static string Rag(SeenMonth month) => $"{month.Rag.ToString().ToLowerInvariant()} {month.Display}";
}
