using System.Globalization;
using System.Text;
using Scorecards.Domain.Periods;

namespace Scorecards.Benchmarks.Records;

/// <summary>
/// Assessments of an invented council over five years, as a case system exports them: in the order in which they started, the last of
/// them not authorised yet, and some without a team, or without a team and an area.
/// </summary>
internal sealed class AssessmentList(int seed, int rows)
{
    /// <summary>The first month of it.</summary>
    public static readonly ReportingPeriod First = new(2019, 4);

    /// <summary>The last month of it.</summary>
    public static readonly ReportingPeriod Last = new(2024, 3);

    /// <summary>Its columns, in order.</summary>
    public static readonly string[] Columns =
        ["assessment_id", "child_id", "gender", "age", "started_on", "authorised_on", "child_seen", "factor", "team", "area", "outcome", "source"];

    private static readonly string[] Genders = ["F", "M", "F", "M", "F", "M", "F", "U"];
    private static readonly string[] Factors = ["1A", "1B", "2A", "2B", "2B", "3A", "4A", "5A"];
    private static readonly string[] Areas = ["North", "South", "East", "West"];
    private static readonly string[] Outcomes = ["CIN", "CPP", "LAC", "NFA", "NFA"];
    private static readonly string[] Sources = ["1A", "2B", "3C", "5D"];

    /// <summary>Its rows, each in the same array as the one before.</summary>
    public IEnumerable<string[]> Rows()
    {
        var random = new Random(seed);
        var cells = new string[Columns.Length];
        var (start, end) = (new DateOnly(First.Year, First.Month, 1), Last.LastDay);
        long days = end.DayNumber - start.DayNumber + 1;
        for (var row = 0; row < rows; row++)
        {
            var started = start.AddDays((int)(days * row / rows));
            var authorised = started.AddDays(random.Next(10) == 0 ? random.Next(150) : 20 + random.Next(25) + random.Next(25));
            var area = Areas[random.Next(Areas.Length)];
            var blank = random.Next(100);
            cells[0] = string.Create(CultureInfo.InvariantCulture, $"A{1_000_000 + row}");
            cells[1] = string.Create(CultureInfo.InvariantCulture, $"C{random.Next(100_000, 1_000_000)}");
            cells[2] = Of(random, Genders);
            cells[3] = random.Next(18).ToString(CultureInfo.InvariantCulture);
            cells[4] = Text(started);
            cells[5] = authorised > end ? string.Empty : Text(authorised);
            cells[6] = random.Next(5) == 0 ? "No" : "Yes";
            cells[7] = Of(random, Factors);
            cells[8] = blank < 3 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{area} {1 + random.Next(4)}");
            cells[9] = blank < 1 ? string.Empty : area;
            cells[10] = Of(random, Outcomes);
            cells[11] = Of(random, Sources);
            yield return cells;
        }
    }

    /// <summary>Writes it as CSV.</summary>
    public void WriteCsv(string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        file.WriteLine(string.Join(',', Columns));
        foreach (var row in Rows())
        {
            file.WriteLine(string.Join(',', row));
        }
    }

    private static string Of(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
