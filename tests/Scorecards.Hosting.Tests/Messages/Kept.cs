using Scorecards.Application.Alerts;
using Scorecards.Testing;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Leaves messages in tests/TestResults/messages, to be looked at.</summary>
internal static class Kept
{
    public static void Keep(string name, AlertMessage message)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "TestResults", "messages")).FullName;
        File.WriteAllText(Path.Combine(folder, $"{name}.card.json"), message.Full.CardJson);
        File.WriteAllText(Path.Combine(folder, $"{name}.email.html"), message.Full.Html);
    }
}
