using System.Globalization;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Alerts;

public sealed class DeadlinePolicyTests
{
    // April 2026 is due on Wednesday 13 May, the eighth working day: 1 May is a Friday, 4 May a bank holiday. May is due on 10 June.
    private static readonly Deadline Deadline = new("measures", 8, new(2026, 4), "director", 2);

    /// <summary>One look each, at a day when the months that are named have arrived.</summary>
    public static TheoryData<string, string, string, DeadlineMemory?, DeadlineDecision> Looks => new()
    {
        // sentence, today, arrived, told before, decision
        { "a month before 'from' is not due", "2026-04-30", "", null, Nothing(null) },
        { "the first month is not due yet", "2026-05-12", "", null, Nothing(null) },
        { "the due day itself is not late", "2026-05-13", "", null, Nothing(null) },
        { "the day after, the data owner hears", "2026-05-14", "", null, new(AlertReason.ExtractLate, true, false, Late("2026-04", "2026-05-13", "2026-05-14")) },
        { "whenever the first look is, the data owner hears first", "2026-06-01", "", null, new(AlertReason.ExtractLate, true, false, Late("2026-04", "2026-05-13", "2026-06-01")) },
        { "it is there in time", "2026-05-14", "2026-04", null, Nothing(null) },
        { "the same day again tells nothing", "2026-05-14", "", Late("2026-04", "2026-05-13", "2026-05-14"), Already(Late("2026-04", "2026-05-13", "2026-05-14")) },
        { "one working day later the director does not hear yet", "2026-05-15", "", Late("2026-04", "2026-05-13", "2026-05-14"), Already(Late("2026-04", "2026-05-13", "2026-05-14")) },
        { "a weekend is no working day", "2026-05-17", "", Late("2026-04", "2026-05-13", "2026-05-14"), Already(Late("2026-04", "2026-05-13", "2026-05-14")) },
        { "two working days later the director hears", "2026-05-18", "", Late("2026-04", "2026-05-13", "2026-05-14"), new(AlertReason.ExtractStillLate, false, true, Late("2026-04", "2026-05-13", "2026-05-14", "2026-05-18")) },
        { "the director hears once", "2026-05-29", "", Late("2026-04", "2026-05-13", "2026-05-14", "2026-05-18"), Already(Late("2026-04", "2026-05-13", "2026-05-14", "2026-05-18")) },
        { "it arrives, and that ends it", "2026-05-15", "2026-04", Late("2026-04", "2026-05-13", "2026-05-14"), new(AlertReason.ExtractArrived, false, false, Arrived("2026-04", "2026-05-13", "2026-05-14")) },
        { "after that there is nothing to tell", "2026-05-18", "2026-04", Arrived("2026-04", "2026-05-13", "2026-05-14"), Nothing(Arrived("2026-04", "2026-05-13", "2026-05-14")) },
        { "until the next month is late", "2026-06-11", "2026-04", Arrived("2026-04", "2026-05-13", "2026-05-14"), new(AlertReason.ExtractLate, true, false, Late("2026-05", "2026-06-10", "2026-06-11")) },
        { "the next month's due day is not late either", "2026-06-10", "2026-04", Arrived("2026-04", "2026-05-13", "2026-05-14"), Nothing(Arrived("2026-04", "2026-05-13", "2026-05-14")) },
        { "where two months are missing the last one is told, to the data owner first", "2026-06-11", "", Late("2026-04", "2026-05-13", "2026-05-14", "2026-05-18"), new(AlertReason.ExtractLate, true, false, Late("2026-05", "2026-06-10", "2026-06-11")) },
        { "an older month alone does not end it", "2026-06-12", "2026-04", Late("2026-05", "2026-06-10", "2026-06-11"), Already(Late("2026-05", "2026-06-10", "2026-06-11")) },
        { "the newer month arrives first: the older is still missing, and not told again", "2026-06-12", "2026-05", Late("2026-04", "2026-05-13", "2026-05-14"), Nothing(Late("2026-04", "2026-05-13", "2026-05-14")) },
        { "the newer month ends what was told of it, though the older is missing", "2026-06-12", "2026-05", Late("2026-05", "2026-06-10", "2026-06-11"), new(AlertReason.ExtractArrived, false, false, Arrived("2026-05", "2026-06-10", "2026-06-11")) },
        { "an extract that was there and is gone is late again", "2026-05-20", "", Arrived("2026-04", "2026-05-13", "2026-05-14"), new(AlertReason.ExtractLate, true, false, Late("2026-04", "2026-05-13", "2026-05-20")) },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_look(string sentence, string today, string arrived, DeadlineMemory? told, DeadlineDecision expected) =>
        DeadlinePolicy.Decide(Deadline, period => arrived.Split(' ').Contains(period.ToString()), told, Day(today)).ShouldBe(expected, sentence);

    [Theory]
    // told on Maundy Thursday, 2 April 2026: Good Friday and Easter Monday are bank holidays
    [InlineData("2026-04-06", AlertReason.ToldAlready)]
    [InlineData("2026-04-07", AlertReason.ToldAlready)]
    [InlineData("2026-04-08", AlertReason.ExtractStillLate)]
    public void Bank_holidays_do_not_count_for_the_director(string today, AlertReason expected) => DeadlinePolicy.Decide(
        Deadline with { WorkingDay = 1, From = new(2026, 1) }, _ => false, Late("2026-03", "2026-04-01", "2026-04-02"), Day(today)).Reason.ShouldBe(expected);

    [Theory]
    [InlineData("2026-04-01", "2026-02", "2026-03-02")]
    [InlineData("2026-04-02", "2026-03", "2026-04-01")]
    [InlineData("2026-12-31", "2026-11", "2026-12-01")]
    [InlineData("2027-01-04", "2026-11", "2026-12-01")]
    [InlineData("2027-01-05", "2026-12", "2027-01-04")]
    public void What_should_be_there_by_now(string today, string period, string dueOn) =>
        DeadlinePolicy.OverdueAt(Deadline with { WorkingDay = 1, From = new(2012, 1) }, Day(today)).ShouldBe((ReportingPeriod.Parse(period), Day(dueOn)));

    [Theory]
    // May 2027 has nineteen working days, so that the twentieth is 1 June
    [InlineData("2027-05-31", "2027-03")]
    [InlineData("2027-06-01", "2027-03")]
    [InlineData("2027-06-02", "2027-04")]
    public void A_due_day_in_the_month_after_is_not_late_itself(string today, string period) =>
        DeadlinePolicy.OverdueAt(Deadline with { WorkingDay = 20 }, Day(today))?.Period.ToString().ShouldBe(period);

    [Fact]
    public void Without_a_director_nobody_hears_after_the_data_owner() => DeadlinePolicy.Decide(
        Deadline with { DirectorId = null }, _ => false, Late("2026-04", "2026-05-13", "2026-05-14"), Day("2026-06-01")).ShouldBe(Already(Late("2026-04", "2026-05-13", "2026-05-14")));

    [Fact]
    public void Looked_at_every_day_of_half_a_year_each_month_that_never_comes_is_told_once_to_each()
    {
        var told = new List<string>();
        DeadlineMemory? memory = null;
        for (var day = new DateOnly(2026, 4, 1); day < new DateOnly(2026, 8, 1); day = day.AddDays(1))
        {
            for (var look = 0; look < 3; look++)
            {
                var decision = DeadlinePolicy.Decide(Deadline, _ => false, memory, day);
                memory = decision.Next;
                told.AddRange(new[] { decision.TellOwner ? "owner" : null, decision.TellDirector ? "director" : null }.OfType<string>().Select(who => $"{who} of {memory!.Period} on {Text(day)}"));
            }
        }

        told.ShouldBe(
        [
            "owner of 2026-04 on 2026-05-14", "director of 2026-04 on 2026-05-18",
            "owner of 2026-05 on 2026-06-11", "director of 2026-05 on 2026-06-15",
            "owner of 2026-06 on 2026-07-11", "director of 2026-06 on 2026-07-14",
        ]);
    }

    [Fact]
    public void Where_the_table_of_bank_holidays_ends_nothing_is_guessed() => Should.Throw<ArgumentOutOfRangeException>(
        () => DeadlinePolicy.Decide(Deadline, _ => false, null, new DateOnly(BankHolidays.Last.Year + 1, 1, 2))).Message.ShouldContain("add the year from https://www.gov.uk/bank-holidays");

    private static DeadlineDecision Nothing(DeadlineMemory? told) => new(AlertReason.NothingToTell, TellOwner: false, TellDirector: false, told);

    private static DeadlineDecision Already(DeadlineMemory told) => new(AlertReason.ToldAlready, TellOwner: false, TellDirector: false, told);

    private static DeadlineMemory Late(string period, string dueOn, string owner, string? director = null) =>
        new("measures", ReportingPeriod.Parse(period), AlertState.Late, Day(dueOn), Day(owner), director is null ? null : Day(director));

    private static DeadlineMemory Arrived(string period, string dueOn, string owner) => Late(period, dueOn, owner) with { State = AlertState.Normal };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
