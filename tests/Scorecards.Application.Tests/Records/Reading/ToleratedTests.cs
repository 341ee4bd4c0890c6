using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>What a dataset lets through, and how much of it is told.</summary>
public sealed class ToleratedTests
{
    private static readonly DatasetDefinition Lenient = GivenRecords.Referrals with { Tolerate = [.. RecordIssueCodes.Tolerable] };

    [Fact]
    public void What_is_tolerated_is_a_warning_and_the_value_missing()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + "C1,04/13/2025,Femael,Nowhere,12%,perhaps,North\n,9999-12-31,,,,,South\n", Lenient);
        read.Reading.HasErrors.ShouldBeFalse();
        read.Issues.Select(issue => issue.Split(':')[0]).ShouldBe(
        [
            "warning B2 referral_date '04/13/2025' not-a-date",
            "warning C2 gender 'Femael' unknown-code",
            "warning D2 district 'Nowhere' unknown-area",
            "warning E2 cost '12%' not-a-number",
            "warning F2 re_referral 'perhaps' not-a-flag",
            "warning A3 child_id - missing-value",
            "warning B3 referral_date '9999-12-31' date-out-of-range",
        ]);
        read.Rows.ShouldBe(["2: C1||||||North|", "3: ||||||South|"]);
        read.Reading.Datasets.Single().Tolerated.Values.ShouldBe([1, 1, 1, 1, 1, 1, 1]);
    }

    [Fact]
    public void The_later_of_two_equal_records_is_left_out()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + "C1,01/04/2025,,,1,,\nC1,01/04/2025,,,2,,\nC2,01/04/2025,,,3,,\nC1,01/04/2025,,,4,,\n", Lenient);
        read.Rows.ShouldBe(["2: C1|2025-04-01|||1|||", "4: C2|2025-04-01|||3|||"]);
        read.Issues.ShouldBe(
        [
            "warning A3 child_id - duplicate-record: The same record already stands in row 2, and this row is left out: keep one of the two.",
            "warning A5 child_id - duplicate-record: The same record already stands in row 2, and this row is left out: keep one of the two.",
        ]);
        (read.Reading.Datasets.Single().Rows, read.Reading.Datasets.Single().Tolerated["duplicate-record"]).ShouldBe((2, 2));
    }

    [Fact]
    public void Records_without_a_key_are_no_duplicates()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + ",01/04/2025,,,1,,\n,01/04/2025,,,2,,\n", Lenient);
        read.Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Twenty_warnings_of_a_code_are_listed_and_all_are_counted()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + string.Concat(Enumerable.Range(1, 3_000).Select(child => $"C{child},x,Elf,,,,\n")), Lenient with { Tolerate = ["not-a-date", "unknown-code"] });
        read.Issues.Count.ShouldBe(42);
        read.Issues.TakeLast(2).ShouldBe(
        [
            "warning - - - not-a-date: 2,980 more of these are not listed: there are 3,000, in 3,000 rows of Referrals received.",
            "warning - - - unknown-code: 2,980 more of these are not listed: there are 3,000, in 3,000 rows of Referrals received.",
        ]);
        read.Reading.Datasets.Single().Tolerated.Select(code => (code.Key, code.Value)).ShouldBe([("not-a-date", 3_000), ("unknown-code", 3_000)]);
    }

    [Fact]
    public void A_row_counts_once_for_a_code_however_many_of_its_cells_have_it()
    {
        var read = GivenRecords.Csv("Child ID,Referral date,Date of birth\nC1,x,x\n", Lenient);
        read.Reading.Datasets.Single().Tolerated.Select(code => (code.Key, code.Value)).ShouldBe([("not-a-date", 1)]);
        read.Issues.Count.ShouldBe(2);
    }

    [Fact]
    public void A_failed_formula_is_never_tolerated() =>
        GivenRecords.Csv(GivenRecords.Header + "C1,01/04/2025,,,#DIV/0!,,\n", Lenient with { Tolerate = ["failed-formula"] }).Reading.HasErrors.ShouldBeTrue();
}
