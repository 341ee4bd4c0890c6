using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Testing;
using Scorecards.Testing.Samples;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>
/// The sample extracts with illustrative figures are what the generator makes of the catalogue. After a change of either, run
/// this class with the environment variable SCORECARDS_WRITE_SAMPLES=1, which writes the files anew.
/// </summary>
public sealed class IllustrativeSamplesTests
{
    public static TheoryData<string> Scorecards => [.. IllustrativeFigures.Scorecards];

    [Theory]
    [MemberData(nameof(Scorecards))]
    public void The_samples_are_what_the_generator_writes(string scorecard)
    {
        var definition = Load(scorecard);
        var expected = IllustrativeFigures.Months(scorecard).ToDictionary(period => $"{period}", period => IllustrativeFigures.Csv(definition, period), StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("SCORECARDS_WRITE_SAMPLES") == "1")
        {
            foreach (var (period, text) in expected)
            {
                var folder = Directory.CreateDirectory(Path.Combine(Repository.Samples(scorecard), period));
                File.WriteAllText(Path.Combine(folder.FullName, "measures.csv"), text);
            }
        }

        var folders = Directory.EnumerateDirectories(Repository.Samples(scorecard)).Select(folder => Path.GetFileName(folder)!);
        folders.Order(StringComparer.Ordinal).ShouldBe(expected.Keys.Order(StringComparer.Ordinal));
        foreach (var (period, text) in expected)
        {
            Repository.Sample(scorecard, period).ShouldBe(text, $"{scorecard} {period} differs from what the generator writes; run this class with SCORECARDS_WRITE_SAMPLES=1");
        }
    }

    [Theory]
    [MemberData(nameof(Scorecards))]
    public void The_generator_makes_figures_of_no_measure_that_is_not_in_the_catalogue(string scorecard) =>
        IllustrativeFigures.Measures(scorecard).Except(Load(scorecard).Measures.Select(measure => measure.Id), StringComparer.Ordinal).ShouldBeEmpty();

    private static ScorecardDefinition Load(string scorecard)
    {
        var (definition, problems) = CatalogueReader.Read(scorecard + ".yaml", File.ReadAllText(Path.Combine(Repository.Catalogue, scorecard + ".yaml")));
        problems.ShouldBeEmpty();
        return definition!;
    }
}
