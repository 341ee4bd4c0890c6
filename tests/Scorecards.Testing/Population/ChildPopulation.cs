using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.Population;

/// <summary>
/// Invented children of an invented council, from one seed: contacts that became referrals, assessments, and protection plans with
/// their ends. The same population can be written as one file of its whole history, or as a file for each month.
/// </summary>
public sealed class ChildPopulation
{
    private static readonly string[] Teams = ["North One", "North Two", "South One", "South Two"];

    /// <summary>The columns of each list, in order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["referrals"] = ["referral_id", "child_id", "name", "referred_on", "nfa", "team"],
        ["assessments"] = ["assessment_id", "child_id", "started_on", "authorised_on", "child_seen", "factor", "team"],
        ["plans"] = ["plan_id", "child_id", "started_on", "ended_on", "born_on", "team"],
    };

    private readonly Dictionary<string, List<PopulationRow>> lists = Columns.Keys.ToDictionary(list => list, _ => new List<PopulationRow>(), StringComparer.Ordinal);

    /// <summary>Invents one.</summary>
    /// <param name="seed">The seed: the same gives the same children.</param>
    /// <param name="children">How many.</param>
    /// <param name="first">The first month anything happens in.</param>
    /// <param name="months">How many months.</param>
    public ChildPopulation(int seed, int children, ReportingPeriod first, int months)
    {
        var random = new Random(seed);
        var start = new DateOnly(first.Year, first.Month, 1);
        var days = first.AddMonths(months - 1).LastDay.DayNumber - start.DayNumber + 1;
        for (var child = 1; child <= children; child++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"C{child:D5}");
            var team = Teams[random.Next(Teams.Length)];
            var day = start.AddDays(random.Next(days));
            for (var nth = 1; day.DayNumber < start.DayNumber + days && nth < 6; nth++, day = day.AddDays(20 + random.Next(500)))
            {
                Live(random, id, team, day, nth);
            }
        }
    }

    /// <summary>The rows of a list that a file has which states some months: events of those months, and what was open in any of them.</summary>
    public string File(string list, ReportingPeriod first, ReportingPeriod last)
    {
        var (from, until) = (new DateOnly(first.Year, first.Month, 1), last.LastDay);
        return PopulationFile.Csv(
            Columns[list],
            lists[list].Where(row => string.Equals(list, "plans", StringComparison.Ordinal) ? row.Began <= until && !(row.Ended < from) : row.Began >= from && row.Began <= until),
            until);
    }

    private void Live(Random random, string id, string team, DateOnly day, int nth)
    {
        Add("referrals", day, null, ("referral_id", $"{id}-R{nth}"), ("child_id", id), ("name", $"Name of {id}"), ("referred_on", Written(random, day)), ("nfa", random.Next(4) == 0 ? "Yes" : "No"), ("team", team));
        var authorised = day.AddDays(random.Next(100));
        Add(
            "assessments", authorised, null, ("assessment_id", $"{id}-A{nth}"), ("child_id", id), ("started_on", Written(random, day)), ("authorised_on", Written(random, authorised)),
            ("child_seen", random.Next(5) == 0 ? "b) No" : "a) Yes"), ("factor", ((char)('A' + random.Next(4))).ToString()), ("team", team));
        if (random.Next(2) == 0)
        {
            var began = day.AddDays(random.Next(30));
            Add(
                "plans", began, random.Next(3) == 0 ? null : began.AddDays(15 + random.Next(400)), ("plan_id", $"{id}-P{nth}"), ("child_id", id), ("started_on", Written(random, began)),
                ("born_on", "2005-06-15"), ("team", team));
        }
    }

    private void Add(string list, DateOnly began, DateOnly? ended, params (string Column, string Text)[] cells) =>
        lists[list].Add(new(began, ended, cells.ToDictionary(cell => cell.Column, cell => cell.Text, StringComparer.Ordinal)));

    private static string Written(Random random, DateOnly day) => day.ToString(random.Next(2) == 0 ? "yyyy-MM-dd" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
