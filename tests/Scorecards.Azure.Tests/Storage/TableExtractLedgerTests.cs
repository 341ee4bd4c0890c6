using Scorecards.Application.Extracts;
using Scorecards.Azure.Storage;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableExtractLedgerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_entry_comes_back_whole()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync());
        await ledger.AddAsync(Sample.Entry(1), CancellationToken.None);

        PrettyJson.OfValue(await ledger.FindAsync(Sample.Entry(1).Id, CancellationToken.None)).ShouldBe(PrettyJson.OfValue(Sample.Entry(1)));
    }

    [Fact]
    public async Task An_entry_of_a_name_that_says_nothing_comes_back_whole()
    {
        var entry = Sample.Entry(1, scorecard: null, ExtractStatus.Rejected) with { Period = null, Dataset = null, Revision = null, Sha256 = null, Issues = [] };
        var ledger = await LedgerAsync(await azurite.TableAsync(), entry);

        PrettyJson.OfValue(await ledger.FindAsync(entry.Id, CancellationToken.None)).ShouldBe(PrettyJson.OfValue(entry));
    }

    [Fact]
    public async Task An_upload_that_is_not_entered_is_null()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync(), Sample.Entry(1));

        (await ledger.FindAsync(Sample.Entry(2).Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_upload_entered_again_stays_as_it_was_first_entered()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync(), Sample.Entry(1));

        await ledger.AddAsync(Sample.Entry(1, status: ExtractStatus.Failed), CancellationToken.None);

        (await ledger.FindAsync(Sample.Entry(1).Id, CancellationToken.None))!.Status.ShouldBe(ExtractStatus.Accepted);
    }

    [Theory]
    [InlineData(ExtractStatus.Accepted, ExtractStatus.Superseded)]
    [InlineData(ExtractStatus.AcceptedWithWarnings, ExtractStatus.Superseded)]
    [InlineData(ExtractStatus.Superseded, ExtractStatus.Superseded)]
    [InlineData(ExtractStatus.Rejected, ExtractStatus.Rejected)]
    [InlineData(ExtractStatus.Duplicate, ExtractStatus.Duplicate)]
    [InlineData(ExtractStatus.Failed, ExtractStatus.Failed)]
    public async Task Only_an_upload_in_use_is_superseded_and_keeps_all_else(ExtractStatus status, ExtractStatus expected)
    {
        var entry = Sample.Entry(1, status: status);
        var ledger = await LedgerAsync(await azurite.TableAsync(status.ToString()), entry);

        await ledger.SupersedeAsync(entry.Id, CancellationToken.None);

        PrettyJson.OfValue(await ledger.FindAsync(entry.Id, CancellationToken.None)).ShouldBe(PrettyJson.OfValue(entry with { Status = expected }));
    }

    [Theory]
    [InlineData(ExtractStatus.Accepted, true)]
    [InlineData(ExtractStatus.AcceptedWithWarnings, true)]
    [InlineData(ExtractStatus.Superseded, false)]
    [InlineData(ExtractStatus.Rejected, false)]
    public async Task Only_an_upload_in_use_is_withdrawn_and_keeps_all_else(ExtractStatus status, bool isWithdrawn)
    {
        var (entry, withdrawal) = (Sample.Entry(1, status: status), new ExtractWithdrawal("Ann O'Neill", Sample.Morning.AddTicks(1_234_567), "It was February's – \"really\"."));
        var ledger = await LedgerAsync(await azurite.TableAsync($"w{status}"), entry);

        await ledger.WithdrawAsync(entry.Id, withdrawal, CancellationToken.None);

        PrettyJson.OfValue(await ledger.FindAsync(entry.Id, CancellationToken.None)).ShouldBe(PrettyJson.OfValue(isWithdrawn ? entry with { Status = ExtractStatus.Withdrawn, Withdrawal = withdrawal } : entry));
    }

    [Fact]
    public async Task Superseding_an_upload_that_is_not_entered_enters_nothing()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync());

        await ledger.SupersedeAsync(Sample.Entry(1).Id, CancellationToken.None);

        (await PagesAsync(ledger, null, 10)).ShouldBe([""]);
    }

    [Fact]
    public async Task Uploads_are_listed_newest_first_page_after_page()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync(), [.. ((int[])[3, 1, 5, 4, 2]).Select(minute => Sample.Entry(minute))]);

        (await PagesAsync(ledger, null, 2)).ShouldBe(["5 4", "3 2", "1"]);
    }

    [Fact]
    public async Task A_last_page_that_is_full_is_the_last()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync(), Sample.Entry(1), Sample.Entry(2));

        (await PagesAsync(ledger, null, 2)).ShouldBe(["2 1"]);
    }

    [Fact]
    public async Task Uploads_of_the_same_second_are_listed_by_when_they_were_ingested()
    {
        var first = Sample.Entry(1);
        ExtractEntry[] entries = [.. Enumerable.Range(0, 4).Select(i => first with { Id = first.Id[..^1] + "3142"[i], Blob = $"--{i}.csv", IngestedAt = first.IngestedAt.AddSeconds(i) })];
        var ledger = await LedgerAsync(await azurite.TableAsync(), entries);

        (await PagesAsync(ledger, null, 10)).ShouldBe(["3 2 1 0"]);
    }

    [Fact]
    public async Task Uploads_of_one_scorecard_are_listed_without_the_others_page_after_page()
    {
        var ledger = await LedgerAsync(
            await azurite.TableAsync(), Sample.Entry(1), Sample.Entry(2, "kent"), Sample.Entry(3), Sample.Entry(4, null), Sample.Entry(5, "kent-scs2"), Sample.Entry(6));

        (await PagesAsync(ledger, "kent-scs", 1)).ShouldBe(["6", "3", "1"]);
    }

    [Fact]
    public async Task A_scorecard_with_a_quotation_mark_is_a_name_like_any_other()
    {
        var ledger = await LedgerAsync(await azurite.TableAsync(), Sample.Entry(1, "o'neill"), Sample.Entry(2));

        (await PagesAsync(ledger, "o'neill", 10)).ShouldBe(["1"]);
    }

    private static async Task<TableExtractLedger> LedgerAsync(Azure.Tables.TableClient table, params ExtractEntry[] entries)
    {
        var ledger = new TableExtractLedger(table);
        foreach (var entry in entries)
        {
            await ledger.AddAsync(entry, CancellationToken.None);
        }

        return ledger;
    }

    // Each page as the numbers in its blobs' names.
    private static async Task<List<string>> PagesAsync(TableExtractLedger ledger, string? scorecard, int most)
    {
        var pages = new List<string>();
        string? after = null;
        do
        {
            var page = await ledger.ListAsync(scorecard, after, most, CancellationToken.None);
            pages.Add(string.Join(' ', page.Extracts.Select(entry => entry.Blob.Split("--")[1].Split('.')[0])));
            after = page.Next;
        }
        while (after is not null);

        return pages;
    }
}
