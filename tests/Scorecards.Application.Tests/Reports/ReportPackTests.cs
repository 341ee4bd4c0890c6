using System.Text;
using Scorecards.Application.Reports;
using Scorecards.Domain.Periods;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Reports;

public sealed class ReportPackTests
{
    private static readonly ReportingPeriod February = new(2015, 2);

    private static readonly PackFile[] Files = [Text("report.html", "<p>1</p>"), Text("figures.csv", "a,b\n")];

    [Fact]
    public void A_file_is_listed_with_the_hash_of_its_bytes() =>
        Text("a.txt", "abc").Describe().ShouldBe(new PackedFile("a.txt", "text/plain", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../r0001.pdf")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a b.pdf")]
    [InlineData(".pdf")]
    [InlineData("report.")]
    [InlineData("report?.pdf")]
    [InlineData("%2e%2e")]
    [InlineData("été.pdf")]
    [InlineData("a\n")]
    public async Task A_name_that_is_not_one_part_of_a_path_is_refused(string name)
    {
        PackName.IsSound(name).ShouldBeFalse();
        var (head, files) = (Pack(1, Files), Files);

        await RefusesAsync(head with { Scorecard = name }, files);
        await RefusesAsync(head with { Report = name }, files);
        await RefusesAsync(Pack(1, [Text(name, "x")]), [Text(name, "x")]);
    }

    [Fact]
    public async Task A_list_that_is_not_that_of_the_files_is_refused()
    {
        await RefusesAsync(Pack(1, Files), [Files[0]]);
        await RefusesAsync(Pack(1, Files), [Files[0], Text("figures.csv", "a,c\n")]);
        await RefusesAsync(Pack(0, Files), Files);
        await RefusesAsync(Pack(1, [Files[0], Text("Report.html", "2")]), [Files[0], Text("Report.html", "2")]);
        await RefusesAsync(Pack(1, [Text("Pack.json", "2")]), [Text("Pack.json", "2")]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pack_whose_run_died_anywhere_is_not_there_until_it_is_run_again(bool afterEffect)
    {
        for (var call = 1; call <= Files.Length + 1; call++)
        {
            var packs = new InMemoryPacks(new CrashPlan(call, afterEffect));
            await Should.ThrowAsync<CrashException>(() => packs.KeepAsync(Pack(1, Files), Files, CancellationToken.None));
            packs.Kept.Count.ShouldBe(call == Files.Length + 1 && afterEffect ? 1 : 0);

            var again = Pack(1, Files) with { PublishedAt = Pack(1, Files).PublishedAt.AddMinutes(1) };
            (await packs.KeepAsync(again, Files, CancellationToken.None)).ShouldBeTrue();

            packs.Kept.Single().IsSameAs(again).ShouldBeTrue();
            packs.Files.ShouldBe(Files.Length);
        }
    }

    [Fact]
    public async Task The_files_a_dead_run_left_give_their_number_up_for_lost_where_others_are_published()
    {
        var packs = new InMemoryPacks(new CrashPlan(2));
        await Should.ThrowAsync<CrashException>(() => packs.KeepAsync(Pack(1, Files), Files, CancellationToken.None));
        PackFile[] others = [Text("figures.csv", "a,c\n")];

        (await packs.KeepAsync(Pack(1, others), others, CancellationToken.None)).ShouldBeFalse();
        (await packs.FindLatestAsync("kent-scs", February, "committee", CancellationToken.None)).ShouldBeNull();
        (await packs.KeepAsync(Pack(2, others), others, CancellationToken.None)).ShouldBeTrue();

        (await packs.FindLatestAsync("kent-scs", February, "committee", CancellationToken.None))!.Revision.ShouldBe(2);
    }

    [Fact]
    public void A_pack_is_the_same_but_for_its_time_and_nothing_else()
    {
        var pack = Pack(1, Files);

        pack.IsSameAs(Pack(1, Files) with { PublishedAt = default }).ShouldBeTrue();
        pack.IsSameAs(pack with { PublishedBy = "ben" }).ShouldBeFalse();
        pack.IsSameAs(pack with { ScorecardRevision = 2 }).ShouldBeFalse();
        pack.IsSameAs(pack with { Files = [pack.Files[0]] }).ShouldBeFalse();
    }

    private static PackFile Text(string name, string text) => new(name, "text/plain", Encoding.UTF8.GetBytes(text));

    private static ReportPack Pack(int revision, IReadOnlyList<PackFile> files) => new(
        "kent-scs", February, "committee", "Committee report", revision, 1, "ann", new(2015, 3, 9, 8, 0, 0, TimeSpan.Zero), [.. files.Select(file => file.Describe())]);

    private static async Task RefusesAsync(ReportPack head, IReadOnlyList<PackFile> files)
    {
        var packs = new InMemoryPacks(new());
        await Should.ThrowAsync<ArgumentException>(() => packs.KeepAsync(head, files, CancellationToken.None));
        packs.Files.ShouldBe(0);
    }
}
