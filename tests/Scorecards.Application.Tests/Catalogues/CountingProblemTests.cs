using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>What is wrong with datasets, and with measures counted from them, is told where it stands.</summary>
public sealed class CountingProblemTests
{
    private const string Sound =
        """
        scorecard: { id: counting, title: Counting, organisation: Example Council }
        areas:
          - { id: county, title: County }
        datasets:
          - id: visits
            title: Visits
            record: [visit_id]
            person: child_id
            date: due_on
            areas: [team]
            columns:
              - { id: visit_id, type: text }
              - { id: child_id, type: text }
              - { id: due_on, type: date }
              - { id: held_on, type: date }
              - { id: grade, type: code, codes: [Good = G, Poor] }
              - { id: team, type: text }
        sections:
          - id: all
            title: All
            measures:
              - id: in-time
                number: 1
                title: Visits in time
                polarity: high
                dataPeriod: ytd
                unit: percent
                count:
                  dataset: visits
                  by: due_on
                  numerator: count(held_on <= due_on)
                  denominator: count()

        """;

    [Fact]
    public void What_is_sound_has_no_problem() => CatalogueReader.Read("counting.yaml", Sound).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("id: visits\n", "id: measures\n", "4:1: datasets: 'measures' is the name of another kind of extract, or of a block; give the dataset, or the block, another id")]
    [InlineData("person: child_id", "person: child", "8:5: datasets[0].person: 'child' is not a column's id; write one of visit_id, child_id, due_on, held_on, grade, team")]
    [InlineData("date: due_on\n    areas", "date: team\n    areas", "9:5: datasets[0].date: 'team' is not a column of dates; name a column with 'type: date'")]
    [InlineData("areas: [team]", "areas: [due_on]", "10:5: datasets[0].areas: 'due_on' is not a column of text; name a column with 'type: text' or 'type: code'")]
    [InlineData("    areas: [team]\n", "    areas: [team]\n    covers: 2 years\n", "11:5: datasets[0].covers: '2 years' does not say which months a file states in full; write month, a number of months such as '12 months', or 'since 2024-04'")]
    [InlineData("    areas: [team]\n", "    areas: [team]\n    tolerate: [unknown-codes]\n", "11:16: datasets[0].tolerate[0]: 'unknown-codes' is not an issue that can be tolerated; write unknown-code")]
    [InlineData("{ id: team, type: text }", "{ id: Team, type: text }", "17:11: datasets[0].columns[5].id: 'Team' cannot stand in an expression; write at most 64 lower-case letters, digits and underscores, beginning with a letter")]
    [InlineData("{ id: team, type: text }", "{ id: missing, type: text }", "17:11: datasets[0].columns[5].id: 'missing' is a word of expressions; give the column another id")]
    [InlineData("{ id: held_on, type: date }", "{ id: held_on, type: day }", "15:24: datasets[0].columns[3].type: 'day' is not a type of column; write one of text, code, date, number, flag")]
    [InlineData("codes: [Good = G, Poor]", "required: true", "16:22: datasets[0].columns[4].type: a column of codes does not say which there are; add 'codes:', a list such as [Female = F | 2, Male = M | 1]")]
    [InlineData("[Good = G, Poor]", "[Good = G, Poor = g]", "16:34: datasets[0].columns[4].codes: 'G' stands for two codes, or twice for one; keep one of them")]
    [InlineData("dataset: visits", "dataset: visit", "29:11: sections[0].measures[0].count.dataset: 'visit' is not a dataset's id; write visits")]
    [InlineData("by: due_on", "by: team", "30:11: sections[0].measures[0].count.by: 'team' is not a column of dates; write one of due_on, held_on")]
    [InlineData("          by: due_on\n", "          by: due_on\n          open: { from: due_on, until: held_on }\n", "31:11: sections[0].measures[0].count.open: a row is of a day or of a stretch of time, not of both; keep 'by:' or 'open:'")]
    [InlineData("count(held_on <= due_on)", "count(held_on <= grade)", "31:36: sections[0].measures[0].count.numerator: a date is compared with a code; compare two values of one type")]
    [InlineData("count(held_on <= due_on)", "count(grade = 'Goood')", "31:36: sections[0].measures[0].count.numerator: 'Goood' is not a code of grade; write 'Good'")]
    [InlineData("count(held_on <= due_on)", "count(helt_on <= due_on)", "31:28: sections[0].measures[0].count.numerator: 'helt_on' is not a column of visits; write held_on")]
    [InlineData("          denominator: count()\n", "", "29:11: sections[0].measures[0].count.denominator: a figure in percent is a numerator over a denominator; add 'denominator:', or write 'value:' in place of 'numerator:'")]
    [InlineData("unit: percent", "unit: count", "32:11: sections[0].measures[0].count.denominator: a number has no denominator; delete it, or write another unit")]
    [InlineData("          numerator: count(held_on <= due_on)\n          denominator: count()\n", "          where: held_on <= due_on\n", "29:11: sections[0].measures[0].count.numerator: nothing says what is counted; write 'numerator:', with 'denominator:' where it is a share, or 'value:' alone")]
    [InlineData("dataPeriod: ytd", "dataPeriod: snapshot", "26:9: sections[0].measures[0].dataPeriod: events of a day have no snapshot; write month, ytd or another stretch of time, or count what is open with 'open:'")]
    [InlineData("count(held_on <= due_on)", "count(exists(due_on < this.due_on))", "29:11: sections[0].measures[0].count.history: the expressions look at other records of a person, and nothing says how far back; add 'history:' with the number of months before the window that must be known in full, for example 12")]
    [InlineData("unit: percent\n", "unit: percent\n        formula: { plus: [other] }\n", "28:9: sections[0].measures[0].formula: the measure is counted from records, and follows from others besides; delete 'formula:' or 'count:'")]
    [InlineData("unit: percent\n", "unit: percent\n        monthly: true\n", null)]
    [InlineData("      - id: in-time\n", "      - include: re-referral\n        id: in-time\n", "22:9: sections[0].measures[0].include: 're-referral' is not a shared measure's id; write re-referrals")]
    public void What_is_wrong_is_told_where_it_stands(string sound, string wrong, string? problem)
    {
        Sound.ShouldContain(sound);

        var problems = CatalogueReader.Read("counting.yaml", Sound.Replace(sound, wrong, StringComparison.Ordinal)).Problems.Select(found => found.ToString()["counting.yaml:".Length..]).ToList();

        if (problem is null)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.ShouldContain(found => string.Equals(found, problem, StringComparison.Ordinal), string.Join('\n', problems));
        }
    }

    [Fact]
    public void A_monthly_measure_counts_what_adds_up()
    {
        var text = Sound.Replace("unit: percent\n", "unit: days\n        monthly: true\n", StringComparison.Ordinal)
            .Replace("          numerator: count(held_on <= due_on)\n          denominator: count()\n", "          value: median(days(due_on, held_on))\n", StringComparison.Ordinal);

        CatalogueReader.Read("counting.yaml", text).Problems.Single().What.ShouldBe("only counts and sums of events add up from month to month");
    }

    [Fact]
    public void What_is_wrong_with_something_included_is_told_where_it_is_included()
    {
        var text = Sound.Replace("datasets:\n", "datasets:\n  - include: cin-referrals\n    columns:\n      - { id: referral_date, type: text }\n", StringComparison.Ordinal)
            .Replace("      - id: in-time\n", "      - include: re-referrals\n        number: 2\n      - id: in-time\n", StringComparison.Ordinal);

        var problems = CatalogueReader.Read("counting.yaml", text).Problems;

        problems.ShouldNotBeEmpty();
        problems.ShouldAllBe(problem => problem.Line == 5 || problem.Line == 25, string.Join('\n', problems));
    }
}
