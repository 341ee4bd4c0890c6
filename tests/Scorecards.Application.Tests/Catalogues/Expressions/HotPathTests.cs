namespace Scorecards.Application.Tests.Catalogues.Expressions;

public sealed class HotPathTests
{
    [Theory]
    [InlineData("outcome = 'Suitable' and referral_date >= window_start or not nfa")]
    [InlineData("outcome in ('Unsuitable', 'Suitable') and fte in (1, 0.5) and referral_date in (2024-04-10)")]
    [InlineData("working_days(referral_date, coalesce(closed, window_end)) <= 45")]
    [InlineData("age_at(born, referral_date) > 1 and months(born, referral_date) > 1 and if(nfa, fte, 0) / 2 < 1")]
    [InlineData("plus_months(referral_date, -12) < later(closed, plus_days(born, 30))")]
    public void Looking_at_a_row_takes_no_memory(string condition)
    {
        var rows = new ChildRows();
        var (compiled, counted, scope) = (ChildRows.Condition(condition), ChildRows.Part($"average(fte, {condition})").Aggregates[0], rows.At(1));
        compiled.Test(scope);
        counted.Of(scope);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1_000; time++)
        {
            compiled.Test(scope);
            counted.Of(scope);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
