using FsCheck;
using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;
using Scorecards.Domain.Tests.Scoring;

namespace Scorecards.Domain.Tests.Suppression;

/// <summary>Nobody works a small count out, whatever the counts are.</summary>
public sealed class SuppressionProperties
{
    // Two areas of the whole have three below them each; one has none.
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["kent"] = ["north", "south", "east"],
        ["north"] = ["north-1", "north-2", "north-3"],
        ["south"] = ["south-1", "south-2", "south-3"],
    };

    private static readonly string[] Leaves = ["north-1", "north-2", "north-3", "south-1", "south-2", "south-3", "east"];

    private static readonly string[] Months = ["2014-04", "2014-05", "2014-06"];

    private static readonly Area[] Tree = [GivenFigures.Kent, .. Below.SelectMany(pair => pair.Value.Select(id => new Area(id, id, pair.Key, new Dictionary<int, int>())))];

    // What was counted in each month, and which places are shown: small counts, and zeros, are common.
    private static readonly Arbitrary<(int[] Counts, bool[] Shown)> Cases = Gen.Frequency((3, Gen.Choose(0, 6)), (2, Gen.Choose(0, 40)), (1, Gen.Constant(0)))
        .ArrayOf(Leaves.Length * Months.Length)
        .SelectMany(counts => Gen.Choose(0, 9).Select(number => number > 0).ArrayOf(Tree.Length * Months.Length).Select(shown => (counts, shown)))
        .ToArbitrary();

    [Fact]
    public void Nobody_works_out_a_small_count_of_an_area_from_the_others() => Properties.Hold(Prop.ForAll(Cases, given => Holds(given.Counts, given.Shown, months: 1)), cases: 500);

    [Fact]
    public void Nobody_works_out_a_small_count_of_a_month_from_years_to_date() => Properties.Hold(Prop.ForAll(Cases, given => Holds(given.Counts, given.Shown, Months.Length)), cases: 200);

    [Fact]
    public void The_attacker_works_out_what_is_left() // else the properties would prove nothing
    {
        var attacker = new Attacker();
        attacker.Sees("whole", 40);
        attacker.Sees("a", 37);
        attacker.SeesSuppressed("b");
        attacker.Adds("whole", "a", "b");

        attacker.Known()["b"].ShouldBe(3);
    }

    private static bool Holds(int[] counts, bool[] shown, int months)
    {
        var measure = Given.Measure(unit: MeasureUnit.Count);
        var definition = GivenFigures.Definition(Tree, measure);
        var figures = Tree.SelectMany(area => Enumerable.Range(0, months).Select(month => (Area: area.Id, Month: month))).ToList();
        var printed = figures.Where((_, index) => shown[index]).ToList();
        var book = new FigureBook(definition, figures.Select(figure => GivenFigures.Row(Months[figure.Month], FormattableString.Invariant($"={ToDate(figure.Area, figure.Month)}"), figure.Area)));
        var decided = PublicFigures.Decide(definition, book, printed.Select(KeyOf), [], SmallCounts.Default);

        var attacker = new Attacker();
        foreach (var figure in printed)
        {
            if (decided.ReasonFor(KeyOf(figure)) == SuppressionReason.None)
            {
                attacker.Sees(Name(figure.Area, figure.Month), ToDate(figure.Area, figure.Month));
            }
            else
            {
                attacker.SeesSuppressed(Name(figure.Area, figure.Month));
            }
        }

        foreach (var (area, month) in figures)
        {
            if (Below.TryGetValue(area, out var parts))
            {
                attacker.Adds(Name(area, month), [.. parts.Select(part => Name(part, month))]);
                attacker.Adds(Alone(area, month), [.. parts.Select(part => Alone(part, month))]);
            }

            attacker.Adds(Name(area, month), month == 0 ? [Alone(area, month)] : [Name(area, month - 1), Alone(area, month)]);
        }

        var known = attacker.Known();
        return figures.TrueForAll(figure => !GivesAway(Name(figure.Area, figure.Month), ToDate(figure.Area, figure.Month)) && !GivesAway(Alone(figure.Area, figure.Month), InMonth(figure.Area, figure.Month)))
            && printed.TrueForAll(figure => ToDate(figure.Area, figure.Month) != 0 || decided.ReasonFor(KeyOf(figure)) == SuppressionReason.None);

        bool GivesAway(string name, int count) => count is > 0 and <= 5 && known.ContainsKey(name);

        int ToDate(string area, int month) => Enumerable.Range(0, month + 1).Sum(earlier => InMonth(area, earlier));

        int InMonth(string area, int month) => Below.TryGetValue(area, out var parts) ? parts.Sum(part => InMonth(part, month)) : counts[(Array.IndexOf(Leaves, area) * Months.Length) + month];
    }

    private static string Name(string area, int month) => FormattableString.Invariant($"{area} to {month}");

    private static string Alone(string area, int month) => FormattableString.Invariant($"{area} in {month}");

    private static FigureKey KeyOf((string Area, int Month) figure) => new("visits", figure.Area, Stretch.Own(Given.Period(Months[figure.Month])));
}
