namespace Scorecards.Testing;

/// <summary>The repository the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of the shipped catalogue.</summary>
    public static string Catalogue => Path.Combine(Root, "src", "catalogue");

    /// <summary>The folder of a scorecard's sample extracts.</summary>
    public static string Samples(string scorecard) => Path.Combine(Catalogue, "samples", scorecard);

    /// <summary>A shipped sample extract.</summary>
    public static string Sample(string scorecard, string period) => File.ReadAllText(Path.Combine(Samples(scorecard), period, "measures.csv"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ScorecardFunctions.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository: no ScorecardFunctions.sln above " + AppContext.BaseDirectory);
    }
}
