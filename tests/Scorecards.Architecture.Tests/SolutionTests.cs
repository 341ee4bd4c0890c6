using Scorecards.Testing;

namespace Scorecards.Architecture.Tests;

public sealed class SolutionTests
{
    private static readonly string[] TopLevel = ["README.md", "ScorecardFunctions.sln", "azure.yaml", "infra", "local.settings.sample.json", "src", "tests"];

    [Fact]
    public void The_solution_holds_every_project_and_builds_all_but_the_functions_head()
    {
        var solution = File.ReadAllLines(Path.Combine(Repository.Root, "ScorecardFunctions.sln"));
        var listed = solution.Where(line => line.Contains(".csproj", StringComparison.Ordinal)).Select(line => line.Split('"')).ToDictionary(parts => parts[3], parts => parts[7], StringComparer.Ordinal);
        var projects = ((string[])["src", "tests"]).SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder))).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));

        listed.Keys.Order(StringComparer.Ordinal).ShouldBe(projects.Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));
        listed.Where(project => !solution.Any(line => line.Contains(project.Value, StringComparison.Ordinal) && line.Contains(".Build.0", StringComparison.Ordinal)))
            .Select(project => project.Key)
            .ShouldBe(["Scorecards.Functions"]);
    }

    [Fact]
    public void Nothing_else_stands_at_the_top_level_but_dot_files()
    {
        Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.'))
            .Except(TopLevel, StringComparer.Ordinal)
            .ShouldBeEmpty();
    }
}
