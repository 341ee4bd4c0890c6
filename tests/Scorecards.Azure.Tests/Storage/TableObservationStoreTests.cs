using System.Globalization;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Azure.Storage;
using Scorecards.Domain.Periods;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableObservationStoreTests(AzuriteFixture azurite)
{
    private static readonly ExtractRevision First = new(Sample.Subject, 1, "extract-1", "aa");

    private readonly RecordedProgress<WorkProgress> progress = new();

    public static TheoryData<string> Decimals { get; } =
    [
        "0", "0.10", "0.1", "28.60", "1566", "-0.5", "60.714285714285714285714285714", "0.0000000000000000000000000001", "79228162514264337593543950335", "-7.9228162514264337593543950335",
    ];

    [Fact]
    public async Task Two_hundred_and_fifty_rows_come_back_whole()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        var rows = Rows(250);

        await store.WriteAsync(Sample.Subject, "extract-1", rows, progress, CancellationToken.None);

        (await store.ReadAsync(First, CancellationToken.None)).ShouldBe(rows);
    }

    [Fact]
    public async Task Progress_is_told_for_each_hundred_rows()
    {
        var store = new TableObservationStore(await azurite.TableAsync());

        await store.WriteAsync(Sample.Subject, "extract-1", Rows(250), progress, CancellationToken.None);

        progress.Reports.ShouldBe(
        [
            new("kent-scs 2015-02 rows stored", 100, 250),
            new("kent-scs 2015-02 rows stored", 200, 250),
            new("kent-scs 2015-02 rows stored", 250, 250),
        ]);
    }

    [Fact]
    public async Task The_same_uploads_rows_written_again_are_the_same()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        await store.WriteAsync(Sample.Subject, "extract-1", Rows(3), progress, CancellationToken.None);

        await store.WriteAsync(Sample.Subject, "extract-1", Rows(3), progress, CancellationToken.None);

        (await store.ReadAsync(First, CancellationToken.None)).ShouldBe(Rows(3));
    }

    [Fact]
    public async Task An_upload_without_rows_has_none()
    {
        var store = new TableObservationStore(await azurite.TableAsync());

        await store.WriteAsync(Sample.Subject, "extract-1", [], progress, CancellationToken.None);

        (await store.ReadAsync(First, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rows_of_another_upload_or_month_or_dataset_stay_apart()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        var mine = Rows(1);
        await store.WriteAsync(Sample.Subject, "extract-1", mine, progress, CancellationToken.None);
        await store.WriteAsync(Sample.Subject, "extract-10", Rows(2), progress, CancellationToken.None);
        await store.WriteAsync(Sample.Subject with { Period = new(2015, 3) }, "extract-1", Rows(3), progress, CancellationToken.None);
        await store.WriteAsync(Sample.Subject with { Dataset = "measures2" }, "extract-1", Rows(4), progress, CancellationToken.None);

        (await store.ReadAsync(First, CancellationToken.None)).ShouldBe(mine);
    }

    [Theory]
    [MemberData(nameof(Decimals))]
    public async Task A_decimal_comes_back_exact_with_its_last_zeros(string text)
    {
        var store = new TableObservationStore(await azurite.TableAsync(text));
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        await store.WriteAsync(Sample.Subject, "extract-1", [new("m1", "kent", value, value, value, null)], progress, CancellationToken.None);

        var row = (await store.ReadAsync(First, CancellationToken.None)).Single();

        ((decimal?[])[row.Numerator, row.Denominator, row.Value]).Select(read => read?.ToString(CultureInfo.InvariantCulture)).ShouldBe([text, text, text]);
    }

    [Fact]
    public async Task What_is_missing_comes_back_missing_and_text_as_it_was_written()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        Observation[] rows = [new("m1", "kent", null, null, null, null), new("m2", "kent", null, null, 0m, "£5 – \"quoted\"\n2nd line"), new("m3", "o'neill", 1m, null, null, string.Empty)];

        await store.WriteAsync(Sample.Subject, "extract-1", rows, progress, CancellationToken.None);

        (await store.ReadAsync(First, CancellationToken.None)).ShouldBe(rows);
    }

    [Fact]
    public async Task A_revision_is_taken_once_and_the_first_stays()
    {
        var store = new TableObservationStore(await azurite.TableAsync());

        var first = await store.TryCommitAsync(First, CancellationToken.None);
        var second = await store.TryCommitAsync(First with { ExtractId = "extract-2", Sha256 = "bb" }, CancellationToken.None);

        (first, second).ShouldBe((true, false));
        (await store.RevisionsAsync("kent-scs", null, CancellationToken.None)).ShouldBe([First]);
    }

    [Fact]
    public async Task The_revisions_of_a_scorecard_are_told_oldest_first_without_those_of_others()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        var january = First with { Subject = Sample.Subject with { Period = new(2015, 1) } };
        var kent = First with { Subject = Sample.Subject with { Scorecard = "kent" } };
        ExtractRevision[] revisions = [First with { Number = 10 }, First with { Number = 2 }, kent, First, january];
        foreach (var revision in revisions)
        {
            await store.TryCommitAsync(revision, CancellationToken.None);
        }

        await store.WriteAsync(Sample.Subject, "extract-1", Rows(2), progress, CancellationToken.None);

        (await store.RevisionsAsync("kent-scs", null, CancellationToken.None)).ShouldBe([january, First, First with { Number = 2 }, First with { Number = 10 }]);
        (await store.RevisionsAsync("kent", null, CancellationToken.None)).ShouldBe([kent]);
    }

    [Fact]
    public async Task The_revisions_of_a_month_are_told_without_those_of_others()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        var other = First with { Subject = Sample.Subject with { Dataset = "audits" } };
        foreach (var revision in (ExtractRevision[])[First, other, First with { Subject = Sample.Subject with { Period = new(2015, 1) } }])
        {
            await store.TryCommitAsync(revision, CancellationToken.None);
        }

        (await store.RevisionsAsync("kent-scs", new ReportingPeriod(2015, 2), CancellationToken.None)).ShouldBe([other, First]);
    }

    [Fact]
    public async Task A_withdrawal_is_a_revision_and_comes_back_whole()
    {
        var store = new TableObservationStore(await azurite.TableAsync());
        var withdrawal = First with { Number = 2, Withdrawal = new(string.Empty, Sample.Morning.AddTicks(1_234_567), "It was February's – \"really\".") };
        await store.TryCommitAsync(First, CancellationToken.None);

        (await store.TryCommitAsync(withdrawal, CancellationToken.None)).ShouldBeTrue();

        (await store.TryCommitAsync(withdrawal with { ExtractId = "extract-2", Withdrawal = null }, CancellationToken.None)).ShouldBeFalse();
        (await store.RevisionsAsync("kent-scs", null, CancellationToken.None)).ShouldBe([First, withdrawal]);
    }

    private static Observation[] Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Observation($"m{i:D3}", "kent", i, 1000m + i, i / 10m, i % 2 == 0 ? $"comment {i}" : null))];
}
