using System.Text.RegularExpressions;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests;

/// <summary>An operator searches a log by event id: each means one thing.</summary>
public sealed class EventIdTests
{
    [Fact]
    public void Each_event_of_the_log_has_an_id_of_its_own()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"\[LoggerMessage\((?<id>\d+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
            .Select(match => match.Groups["id"].Value)
            .ToList();

        ids.Count.ShouldBeGreaterThan(10);
        ids.CountBy(id => id, StringComparer.Ordinal).Where(pair => pair.Value > 1).ShouldBeEmpty();
    }
}
