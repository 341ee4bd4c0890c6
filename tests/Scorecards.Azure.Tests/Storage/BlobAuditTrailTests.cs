using Azure;
using Scorecards.Application.Audit;
using Scorecards.Azure.Storage;

namespace Scorecards.Azure.Tests.Storage;

/// <summary>The audit trail in the archive container.</summary>
[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class BlobAuditTrailTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset LastOfMonth = new(2015, 4, 1, 0, 30, 0, TimeSpan.FromHours(1)); // still March by UTC

    [Fact]
    public async Task A_month_is_read_newest_first_with_what_became_of_it()
    {
        var container = await azurite.ContainerAsync();
        var trail = new BlobAuditTrail(container);
        var (first, second, other) = (Entry("1", LastOfMonth), Entry("2", LastOfMonth.AddSeconds(1)), Entry("3", LastOfMonth.AddHours(1)));
        await trail.AskedAsync(first, CancellationToken.None);
        await trail.AnsweredAsync(first, new(LastOfMonth, 200), CancellationToken.None);
        await trail.AskedAsync(second, CancellationToken.None);
        await trail.AskedAsync(other, CancellationToken.None);

        var march = await trail.ListAsync(new(2015, 3), CancellationToken.None);

        march.Select(record => (record.Entry.Id, record.Entry.Asked["measure"], record.Outcome)).ShouldBe([("2", "visits", null), ("1", "visits", new(LastOfMonth, 200))]);
        (await trail.ListAsync(new(2015, 4), CancellationToken.None)).Select(record => record.Entry.Id).ShouldBe(["3"]);
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        names.ShouldBe(["records/audit/2015-03/1-answered.json", "records/audit/2015-03/1-asked.json", "records/audit/2015-03/2-asked.json", "records/audit/2015-04/3-asked.json"]);
    }

    [Fact]
    public async Task Nothing_in_it_is_written_over()
    {
        var trail = new BlobAuditTrail(await azurite.ContainerAsync());
        var entry = Entry("1", LastOfMonth);
        await trail.AskedAsync(entry, CancellationToken.None);
        await trail.AnsweredAsync(entry, new(LastOfMonth, 200), CancellationToken.None);

        (await Should.ThrowAsync<RequestFailedException>(() => trail.AskedAsync(entry with { Who = "ben" }, CancellationToken.None))).Status.ShouldBe(409);
        (await Should.ThrowAsync<RequestFailedException>(() => trail.AnsweredAsync(entry, new(LastOfMonth, 500), CancellationToken.None))).Status.ShouldBe(409);

        var record = (await trail.ListAsync(new(2015, 3), CancellationToken.None)).ShouldHaveSingleItem();
        (record.Entry.Who, record.Outcome!.Status).ShouldBe(("ann", 200));
    }

    private static AuditEntry Entry(string id, DateTimeOffset at) =>
        new(id, at, "ann", "Scorecards.Approver", "SilenceMeasure", "alpha", "east", new Dictionary<string, string>(StringComparer.Ordinal) { ["measure"] = "visits" });
}
