using System.Globalization;
using Scorecards.Application.Catalogues.Expressions;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

public sealed class OtherRowTests
{
    private readonly ChildRows rows = new();

    // Child A: r0 of 2023-12-01, r1 and r2 of 2024-04-10, r3 of 2024-06-03; plans from 2023-06-01 (ended 2024-01-15, Neglect, 10) and
    // 2024-05-01 (open, 20.5). Child B: r4; a plan of February 2024. Nobody: r5 and r6.
    [Theory]
    [InlineData("exists(true)", 0, true)]
    [InlineData("exists(true)", 4, false)] // the only referral of the child
    [InlineData("exists(true)", 5, false)] // r5 and r6 are not of one child
    [InlineData("exists(referrals: true)", 4, false)]
    [InlineData("exists(referrals: true)", 3, true)]
    [InlineData("exists(referral_date = this.referral_date)", 1, true)] // r2, of the same day
    [InlineData("exists(referral_date = this.referral_date)", 3, false)]
    [InlineData("exists(referral_date < this.referral_date and referral_date >= plus_months(this.referral_date, -12))", 3, true)]
    [InlineData("exists(referral_date < this.referral_date and referral_date >= plus_months(this.referral_date, -12))", 0, false)]
    [InlineData("exists(nfa)", 0, true)]
    [InlineData("exists(fte is missing)", 2, false)] // r2 alone misses it
    [InlineData("exists(cin-plans: start <= this.referral_date and (end is missing or end > this.referral_date))", 0, true)]
    [InlineData("exists(cin-plans: start <= this.referral_date and (end is missing or end > this.referral_date))", 1, false)]
    [InlineData("exists( cin-plans : category = 'Neglect')", 4, true)]
    [InlineData("exists(cin-plans: true)", 6, false)]
    [InlineData("not exists(cin-plans: true)", 6, true)]
    [InlineData("exists(cin-plans: exists(start > outer.start))", 3, true)]
    [InlineData("exists(cin-plans: exists(start > outer.end and start < this.referral_date))", 3, true)]
    [InlineData("exists(cin-plans: exists(start > outer.end and start < this.referral_date))", 1, false)]
    [InlineData("exists(cin-plans: exists(cin-plans: true))", 4, false)] // B's only plan is not another of itself
    [InlineData("exists(cin-plans: exists(referrals: id = this.id))", 4, true)] // seen from a plan, each referral is another row
    [InlineData("exists(nfa) and exists(cin-plans: cost > 20) and exists(not nfa)", 3, true)]
    public void A_row_is_found_or_not(string condition, int row, bool expected) => rows.Test(condition, row).ShouldBe(expected);

    [Theory]
    [InlineData("number_of(true)", 0, "3")]
    [InlineData("number_of(fte > 0)", 3, "2")]
    [InlineData("number_of(cin-plans: true)", 0, "2")]
    [InlineData("number_of(cin-plans: true)", 5, "0")]
    [InlineData("number_of(nfa) + number_of(cin-plans: end is missing)", 2, "2")]
    [InlineData("total(fte)", 0, "3.5")]
    [InlineData("total(fte, nfa)", 0, "0.5")]
    [InlineData("total(cin-plans: cost)", 1, "30.5")]
    [InlineData("total(cin-plans: cost, end is missing)", 1, "20.5")]
    [InlineData("total(cin-plans: cost)", 4, "0")]
    [InlineData("total(cin-plans: cost)", 5, "0")]
    [InlineData("days(2024-01-01, latest(referral_date))", 3, "100")]
    [InlineData("days(2024-01-01, earliest(referral_date))", 3, "-31")]
    [InlineData("days(2024-01-01, latest(referral_date, referral_date < this.referral_date))", 1, "-31")]
    [InlineData("days(2024-01-01, latest(cin-plans: end))", 3, "14")] // an end that is missing is none
    [InlineData("days(2024-01-01, earliest(cin-plans: start, category = 'Emotional abuse'))", 3, "121")]
    [InlineData("days(2024-01-01, earliest(cin-plans: start, cost > 100))", 3, null)]
    [InlineData("days(2024-01-01, latest(cin-plans: start))", 5, null)]
    [InlineData("previous(fte)", 0, null)]
    [InlineData("previous(fte)", 1, "1.5")]
    [InlineData("previous(fte)", 2, "0.5")] // of the same day, but before it in order
    [InlineData("previous(fte)", 3, null)] // that of r2, which is missing
    [InlineData("previous(fte, fte is not missing)", 3, "0.5")]
    [InlineData("previous(fte, referral_date < this.referral_date)", 2, "1.5")]
    [InlineData("previous(fte)", 5, null)]
    [InlineData("previous(fte)", 6, null)]
    [InlineData("days(previous(referral_date), referral_date)", 3, "54")]
    [InlineData("if(previous(outcome) = 'Unsuitable', 1, 0)", 1, "1")]
    [InlineData("if(previous(nfa), 1, 0)", 2, "1")]
    [InlineData("if(previous(nfa) is missing, 1, 0)", 0, "1")]
    [InlineData("if(previous(id) = 'r1', 1, 0)", 2, "1")]
    [InlineData("if(previous(referral_date) is missing, 1, 0)", 0, "1")]
    [InlineData("if(previous(id) is missing, 1, 0)", 0, "1")]
    [InlineData("number_of(cin-plans: days(previous(start), start) > 300)", 3, "1")]
    public void Other_rows_give(string value, int row, string? expected) =>
        rows.Value(value, row).ShouldBe(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public void Each_look_at_a_row_is_counted_and_there_is_an_end_to_them()
    {
        var nested = ChildRows.Condition("exists(exists(fte > 100))");

        nested.Test(new ChildRows { Looks = 4 + (3 * 4) }.At(0)).ShouldBe(false);
        Should.Throw<RowBudgetException>(() => nested.Test(new ChildRows { Looks = 4 + (3 * 4) - 1 }.At(0)));
        Should.Throw<RowBudgetException>(() => ChildRows.Condition("previous(fte) > 1").Test(new ChildRows { Looks = 1 }.At(3)));
    }

    [Fact]
    public void A_row_of_another_file_is_not_among_its_persons_other_rows()
    {
        // The same record, read from another file than its person's rows: it is the same by what tells records apart.
        var scope = rows.At(0);
        var others = rows.Value("number_of(true)", 0);
        scope.Enter(0, new ChildRows().Counted, 0);

        ChildRows.Part("sum(number_of(true))").Aggregates[0].Of(scope).Number.ShouldBe(others!.Value);
    }

    [Theory]
    [InlineData("nfa", "")]
    [InlineData("exists(nfa)", "referrals")]
    [InlineData("exists(cin-plans: true)", "cin-plans")]
    [InlineData("exists(cin-plans: exists(referrals: nfa))", "cin-plans, referrals")]
    [InlineData("previous(nfa)", "referrals")]
    public void The_datasets_that_are_looked_at_are_known(string condition, string expected)
    {
        var compiler = new ExpressionCompiler(ChildRows.Referrals, ChildRows.Datasets);
        compiler.Condition(condition, []);

        string.Join(", ", compiler.LooksAt.Order(StringComparer.Ordinal)).ShouldBe(expected);
        compiler.LooksBack.ShouldBe(expected.Length > 0);
    }

    [Fact]
    public void What_any_expression_of_a_rule_looks_at_is_known_together()
    {
        var compiler = new ExpressionCompiler(ChildRows.Referrals, ChildRows.Datasets);
        compiler.Condition("exists(nfa)", []);
        compiler.Part("count(exists(cin-plans: true))", []);

        compiler.LooksAt.Order(StringComparer.Ordinal).ShouldBe(["cin-plans", "referrals"]);
    }
}
