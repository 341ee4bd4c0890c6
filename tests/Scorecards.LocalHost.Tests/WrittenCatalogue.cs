using System.Globalization;
using System.Text;

namespace Scorecards.LocalHost.Tests;

/// <summary>
/// A folder of scorecards as small or as large as a test needs: directors d1, d2, ... with a card and an email each, who answer in
/// turn for measures m1, m2, ..., and above them a chief. The analyst owns the data.
/// </summary>
internal sealed class WrittenCatalogue : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scorecards-catalogue-");

    /// <summary>The setting that makes a host use it.</summary>
    public string Setting => $"--Local:Catalogue={folder.FullName}";

    /// <summary>Adds a scorecard.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="directors">How many directors.</param>
    /// <param name="measures">How many measures.</param>
    /// <param name="rules">The YAML of alerts and deadlines.</param>
    public WrittenCatalogue With(string id, int directors = 1, int measures = 1, string rules = "")
    {
        var yaml = new StringBuilder($$"""
            scorecard: { id: {{id}}, title: Scorecard {{id}}, organisation: Example Council, director: d1, dataOwner: analyst }
            {{rules}}
            people:
              - { id: chief, role: Chief Executive, name: Chris Chief, email: chief@council.example }
              - { id: analyst, role: Performance Analyst, name: Alex Analyst, email: analyst@council.example }

            """);
        for (var director = 1; director <= directors; director++)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: d{director}, role: Director {director}, name: Person {director}, email: d{director}@council.example, channel: {id}-d{director}, reportsTo: chief }}");
        }

        yaml.AppendLine("areas:\n  - { id: whole, title: Whole }\nsections:\n  - id: all\n    title: All\n    measures:");
        for (var measure = 1; measure <= measures; measure++)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"      - {{ id: m{measure}, number: \"{measure}\", title: Visits in time of team {measure}, polarity: high, dataPeriod: snapshot, unit: percent, safeguarding: true, director: d{((measure - 1) % directors) + 1}, standards: [{{ from: 2014-04-01, target: 90, minimum: 80 }}] }}");
        }

        File.WriteAllText(Path.Combine(folder.FullName, $"{id}.yaml"), yaml.ToString());
        return this;
    }

    /// <summary>A month's extract: red where it says so, else green.</summary>
    public static string Month(int measures, Func<int, bool> isRed) =>
        "measure,numerator,denominator\n" + string.Concat(Enumerable.Range(1, measures).Select(measure => $"m{measure},{(isRed(measure) ? 50 : 95)},100\n"));

    /// <summary>A month's extract in which the only measure is red.</summary>
    public static string Red { get; } = Month(1, _ => true);

    /// <summary>A month's extract in which the only measure is green.</summary>
    public static string Green { get; } = Month(1, _ => false);

    public void Dispose() => folder.Delete(recursive: true);
}
