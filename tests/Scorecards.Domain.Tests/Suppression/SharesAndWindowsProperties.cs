using FsCheck;
using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;
using Scorecards.Domain.Tests.Scoring;

namespace Scorecards.Domain.Tests.Suppression;

/// <summary>Nobody works a small count out of percentages, nor out of windows that slide from month to month.</summary>
public sealed class SharesAndWindowsProperties
{
    private const int MostAreas = 4;

    private static readonly string[] Months = ["2014-04", "2014-05", "2014-06", "2014-07", "2014-08", "2014-09"];

    private static readonly string[] Parts = ["north", "south", "east", "west"];

    // How many were due in each month and how many of them were in time, few more often than many, and how many areas and months there are.
    private static readonly Arbitrary<(int[] Due, int[] Late, int Areas, int Months)> Shares = Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 8)), (1, Gen.Choose(0, 3)), (1, Gen.Choose(0, 29)))
        .ArrayOf(MostAreas * 3)
        .SelectMany(due => Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(1000)), (2, Gen.Choose(0, 1000))).ArrayOf(MostAreas * 3).Select(late => (due, late)))
        .SelectMany(given => Gen.Choose(2, MostAreas).SelectMany(areas => Gen.Choose(1, 3).Select(months => (given.due, given.late, areas, months))))
        .ToArbitrary();

    // What was counted in each month, and which places are shown.
    private static readonly Arbitrary<(int[] Counts, bool[] Shown)> Windows = Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(0, 4)), (1, Gen.Choose(0, 13)))
        .ArrayOf(2 * Months.Length)
        .SelectMany(counts => Gen.Choose(0, 5).Select(number => number > 0).ArrayOf(3 * Months.Length).Select(shown => (counts, shown)))
        .ToArbitrary();

    [Theory]
    [InlineData(DataPeriod.Snapshot)]
    [InlineData(DataPeriod.YearToDate)]
    public void Nobody_works_out_a_small_count_from_percentages(DataPeriod dataPeriod) => Properties.Hold(Prop.ForAll(Shares, given => SharesHold(dataPeriod, given.Due, given.Late, given.Areas, given.Months)), cases: 300);

    [Fact]
    public void Nobody_works_out_a_small_count_from_windows_that_slide() => Properties.Hold(Prop.ForAll(Windows, given => WindowsHold(given.Counts, given.Shown)), cases: 300);

    private static bool SharesHold(DataPeriod dataPeriod, int[] due, int[] late, int count, int months)
    {
        var measure = Given.Measure() with { DataPeriod = dataPeriod };
        string[] areas = ["kent", .. Parts.Take(count)];
        var definition = GivenFigures.Definition(TreeOf(areas), measure);
        var figures = areas.SelectMany(area => Enumerable.Range(0, months).Select(month => (Area: area, Month: month))).ToList();
        var book = new FigureBook(definition, figures.Select(figure => GivenFigures.Row(Months[figure.Month], DueTo(figure.Area, figure.Month) == 0 ? "z" : FormattableString.Invariant($"{InTimeTo(figure.Area, figure.Month)}/{DueTo(figure.Area, figure.Month)}"), figure.Area)));
        var decided = PublicFigures.Decide(definition, book, figures.Select(KeyOf), [], SmallCounts.Default);

        var attacker = new Attacker();
        foreach (var (area, month) in figures)
        {
            attacker.Adds(Name("due", area, month), Name("in time", area, month), Name("late", area, month));
            if (dataPeriod == DataPeriod.YearToDate)
            {
                attacker.Adds(Name("due in", area, month), Name("in time in", area, month), Name("late in", area, month));
            }

            foreach (var kind in (string[])["due", "in time", "late"])
            {
                AddUp(kind, area, month);
                if (dataPeriod == DataPeriod.YearToDate)
                {
                    attacker.Adds(Name(kind, area, month), month == 0 ? [Name(kind + " in", area, month)] : [Name(kind, area, month - 1), Name(kind + " in", area, month)]);
                    AddUp(kind + " in", area, month);
                }
            }

            if (DueTo(area, month) == 0)
            {
                attacker.Sees(Name("due", area, month), 0);
            }
            else if (decided.ReasonFor(KeyOf((area, month))) == SuppressionReason.None)
            {
                attacker.Sees(Name("due", area, month), DueTo(area, month));
                attacker.Sees(Name("in time", area, month), InTimeTo(area, month));
            }
            else
            {
                attacker.SeesSuppressed(Name("due", area, month));
            }
        }

        return !attacker.Known().Values.Any(known => known is > 0 and <= 5);

        void AddUp(string kind, string area, int month)
        {
            if (area == "kent")
            {
                attacker.Adds(Name(kind, area, month), [.. areas.Skip(1).Select(part => Name(kind, part, month))]);
            }
        }

        int DueTo(string area, int month) => Sum(area, month, (part, when) => due[(part * 3) + when]);

        int InTimeTo(string area, int month) => Sum(area, month, (part, when) => due[(part * 3) + when] * late[(part * 3) + when] / 1000);

        int Sum(string area, int month, Func<int, int, int> of) => Enumerable.Range(0, count).Where(part => area == "kent" || Parts[part] == area)
            .Sum(part => Enumerable.Range(0, month + 1).Where(when => when == month || dataPeriod == DataPeriod.YearToDate).Sum(when => of(part, when)));
    }

    private static bool WindowsHold(int[] counts, bool[] shown)
    {
        var measure = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Rolling3Months };
        string[] areas = ["kent", "north", "south"];
        var definition = GivenFigures.Definition(TreeOf(areas), measure);
        var figures = areas.SelectMany(area => Enumerable.Range(2, Months.Length - 2).Select(month => (Area: area, Month: month))).ToList();
        var printed = figures.Where((_, index) => shown[index]).ToList();
        var book = new FigureBook(definition, figures.Select(figure => GivenFigures.Row(Months[figure.Month], FormattableString.Invariant($"={Within(figure.Area, figure.Month)}"), figure.Area)));
        var decided = PublicFigures.Decide(definition, book, printed.Select(KeyOf), [], SmallCounts.Default);

        var attacker = new Attacker();
        foreach (var month in Enumerable.Range(0, Months.Length))
        {
            attacker.Adds(Name("in", "kent", month), Name("in", "north", month), Name("in", "south", month));
        }

        foreach (var (area, month) in printed)
        {
            if (decided.ReasonFor(KeyOf((area, month))) == SuppressionReason.None)
            {
                attacker.Sees(Name("to", area, month), Within(area, month));
            }
            else
            {
                attacker.SeesSuppressed(Name("to", area, month));
            }

            attacker.Adds(Name("to", area, month), Name("in", area, month - 2), Name("in", area, month - 1), Name("in", area, month));
        }

        return !attacker.Known().Values.Any(known => known is > 0 and <= 5);

        int Within(string area, int month) => Enumerable.Range(month - 2, 3).Sum(when => (area != "south" ? counts[when] : 0) + (area != "north" ? counts[Months.Length + when] : 0));
    }

    private static Area[] TreeOf(string[] areas) => [GivenFigures.Kent, .. areas.Skip(1).Select(id => new Area(id, id, "kent", new Dictionary<int, int>()))];

    private static string Name(string kind, string area, int month) => FormattableString.Invariant($"{kind} {area} {month}");

    private static FigureKey KeyOf((string Area, int Month) figure) => new("visits", figure.Area, Stretch.Own(Given.Period(Months[figure.Month])));
}
