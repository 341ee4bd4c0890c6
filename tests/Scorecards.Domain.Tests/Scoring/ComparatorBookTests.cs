using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class ComparatorBookTests
{
    private static readonly ComparatorDefinition[] Comparators =
    [
        new("england", "England", ComparatorKind.England, "England", []),
        new("region", "Region", ComparatorKind.Region, "Yorkshire", []),
        new("neighbours", "Neighbours", ComparatorKind.Neighbours, null, [new(new(2013, 4, 1), ["Leeds", "Hull"]), new(new(2014, 4, 1), ["Hull", "York", "Bury"])]),
        new("best", "Best neighbour", ComparatorKind.BestNeighbour, null, [new(new(2013, 4, 1), ["Leeds", "Hull"])]),
        new("top", "Top quartile", ComparatorKind.TopQuartile, null, []),
        new("rank", "Rank", ComparatorKind.Rank, null, []),
    ];

    // The year to March 2014, published in November 2014 and restated in February 2015; the next in November 2015.
    private static readonly NationalFigure[] National =
    [
        .. Published("2014-11", 2014, ("England", 55m), ("Yorkshire", 58m), ("Kent", 60m), ("Leeds", 40m), ("Hull", 60m), ("York", 80m), ("Bury", null)),
        .. Published("2015-02", 2014, ("Kent", 30m), ("Hull", null), ("England", 54m)),
        .. Published("2015-11", 2015, ("England", 50m), ("Kent", 70m), ("Leeds", 10m), ("Hull", 20m), ("York", 30m)),
    ];

    public static TheoryData<string, string, int?, string?, string?> Findings => new()
    {
        // comparator, period, year, value, note
        { "england", "2014-10", null, null, null },
        { "england", "2014-11", 2014, "55", null },
        { "england", "2015-01", 2014, "55", null },
        { "england", "2015-02", 2014, "54", null },
        { "england", "2015-10", 2014, "54", null },
        { "england", "2015-11", 2015, "50", null },
        { "region", "2015-01", 2014, "58", null },
        { "region", "2015-11", 2014, "58", null }, // 2015 has none
        { "neighbours", "2015-01", 2014, "50", "mean of 2 of 2" }, // the set of 31 March 2014
        { "neighbours", "2015-02", 2014, "40", "mean of 1 of 2" },
        { "neighbours", "2015-11", 2015, "25", "mean of 2 of 3" },
        { "best", "2015-01", 2014, "60", "Hull" },
        { "best", "2015-02", 2014, "40", "Leeds" },
        { "best", "2015-11", 2015, "20", "Hull" },
        { "top", "2015-01", 2014, "65", "of 4, 1 without data" }, // 40, 60, 60, 80
        { "top", "2015-02", 2014, "60", "of 3, 2 without data" }, // 30, 40, 80
        { "top", "2015-11", 2015, "40", "of 4" }, // 10, 20, 30, 70
        { "rank", "2015-01", 2014, "2", "equal, of 4, 1 without data" },
        { "rank", "2015-02", 2014, "3", "of 3, 2 without data" },
        { "rank", "2015-11", 2015, "1", "of 4" },
    };

    public static TheoryData<int, string, int?, string?> Stated => new()
    {
        // the stated year, the period, and which of 12.5 and England's stands
        { 2013, "2014-10", 2013, "25/2" },
        { 2013, "2014-11", 2014, "55" },
        { 2014, "2014-10", 2014, "25/2" },
        { 2014, "2014-11", 2014, "25/2" },
        { 2014, "2015-11", 2015, "50" },
        { 2015, "2014-12", 2014, "55" }, // of a year that has not come
        { 2015, "2015-01", 2015, "25/2" },
        { 2015, "2015-12", 2015, "25/2" },
        { 2016, "2015-12", 2015, "50" },
    };

    public static TheoryData<string, string?> Baselines => new()
    {
        { "2012-12", null },
        { "2014-10", "2013 12.5 C" },
        { "2015-01", "2014 60 C of 4, 1 without data" }, // the quartiles are 55, 60 and 65
        { "2015-02", "2014 30 D of 3, 2 without data" },
        { "2015-11", "2015 70 A of 4" },
        { "2016-01", "2016 99 B" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_period_is_compared_with_what_was_known_by_then(string comparator, string period, int? year, string? value, string? note)
    {
        var found = Book().Of(Given.Measure(), Given.Period(period)).Single(finding => string.Equals(finding.Comparator.Id, comparator, StringComparison.Ordinal));
        (found.Year, found.Value?.ToString(), found.Note).ShouldBe((year, value, note));
    }

    [Fact]
    public void Comparators_stand_in_the_scorecards_order() =>
        Book().Of(Given.Measure(), Given.Period("2015-01")).Select(finding => finding.Comparator).ShouldBe(Comparators);

    [Theory]
    [MemberData(nameof(Stated))]
    public void The_latest_year_stands_and_of_one_year_the_stated_value(int statedYear, string period, int? year, string? value)
    {
        var measure = Given.Measure() with { Comparisons = [new("england", statedYear, 12.5m), new("england", 2010, 1m), new("top", 2030, 2m)] };
        Book().Of(measure, Comparators[0], Given.Period(period)).ShouldSatisfyAllConditions(
            found => found.Year.ShouldBe(year),
            found => (found.Value?.ToString()).ShouldBe(value),
            found => found.Note.ShouldBeNull());
    }

    [Theory]
    [InlineData("best")]
    [InlineData("top")]
    [InlineData("rank")]
    public void Without_a_better_way_nobody_is_best(string comparator) =>
        Book().Of(Given.Measure(Polarity.None), Given.Period("2015-01")).Single(finding => string.Equals(finding.Comparator.Id, comparator, StringComparison.Ordinal))
            .ShouldBe(new(Comparators.Single(found => string.Equals(found.Id, comparator, StringComparison.Ordinal)), null, null, null));

    [Fact]
    public void Another_measures_figures_are_not_this_ones() =>
        Book().Of(Given.Measure(id: "other"), Given.Period("2015-01")).ShouldAllBe(finding => finding.Value == null && finding.Year == null && finding.Note == null);

    [Theory]
    [MemberData(nameof(Baselines))]
    public void The_baseline_is_the_authoritys_own_or_a_later_one_that_is_stated(string period, string? expected)
    {
        var measure = Given.Measure() with { Baselines = [new(2013, 12.5m, "C", null), new(2016, 99m, "B", null)] };
        var found = Book().BaselineOf(measure, Given.Period(period));
        (found is null ? null : FormattableString.Invariant($"{found.Year} {found.Value?.Round(1):0.#} {found.Rank} {found.Note}").TrimEnd()).ShouldBe(expected);
    }

    [Fact]
    public void Of_one_year_the_worked_out_baseline_stands_with_its_rank_alone() =>
        Book().BaselineOf(Given.Measure() with { Baselines = [new(2014, 99m, "B", null)] }, Given.Period("2015-01")).ShouldBe(new(2014, 60m, "C", null, "of 4, 1 without data"));

    [Theory]
    [InlineData("2013-03-31", null)]
    [InlineData("2013-04-01", "Leeds Hull")]
    [InlineData("2014-03-31", "Leeds Hull")]
    [InlineData("2014-04-01", "Hull York Bury")]
    public void Neighbours_change_on_the_day_of_their_set(string day, string? expected) =>
        (Comparators[2].SetAt(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) is { } set ? string.Join(' ', set.Members) : null).ShouldBe(expected);

    [Fact]
    public void A_measure_without_polarity_has_the_national_average_in_place_of_a_rank() =>
        Book().BaselineOf(Given.Measure(Polarity.None), Given.Period("2015-01")).ShouldBe(new(2014, 60m, null, 55m, "of 4, 1 without data"));

    [Fact]
    public void A_stated_average_stands_in_place_of_a_rank_too() =>
        Book().BaselineOf(Given.Measure() with { Baselines = [new(2014, 346m, null, 48m)] }, Given.Period("2014-10")).ShouldBe(new(2014, 346m, null, 48m, null));

    [Fact]
    public void Where_its_own_figure_is_suppressed_the_year_before_stands() =>
        Book([.. Published("2015-12", 2016, ("Kent", null), ("Leeds", 1m))]).BaselineOf(Given.Measure(), Given.Period("2015-12")).ShouldBe(new(2015, 70m, "A", null, "of 4"));

    [Fact]
    public void Without_a_name_of_its_own_an_authority_has_no_rank_and_no_baseline()
    {
        var book = new ComparatorBook(Given.Definition(1) with { Comparators = Comparators }, National);
        book.BaselineOf(Given.Measure(), Given.Period("2015-01")).ShouldBeNull();
        book.Of(Given.Measure(), Comparators[5], Given.Period("2015-01")).ShouldBe(new(Comparators[5], null, null, null));
    }

    [Fact]
    public void What_is_published_later_leaves_an_earlier_period_as_it_was()
    {
        var known = National.Where(figure => figure.Published <= Given.Period("2015-01")).ToArray();
        Book().Of(Given.Measure(), Given.Period("2015-01")).ShouldBe(new ComparatorBook(Definition, known).Of(Given.Measure(), Given.Period("2015-01")));
    }

    private static ScorecardDefinition Definition => Given.Definition(1) with { Authority = "Kent", Comparators = Comparators };

    private static ComparatorBook Book(params IEnumerable<NationalFigure> more) => new(Definition, National.Reverse().Concat(more));

    private static IEnumerable<NationalFigure> Published(string period, int year, params (string Authority, decimal? Value)[] figures) =>
        figures.Select(figure => new NationalFigure("visits", figure.Authority, year, figure.Value is { } value ? value : null, Given.Period(period)));
}
