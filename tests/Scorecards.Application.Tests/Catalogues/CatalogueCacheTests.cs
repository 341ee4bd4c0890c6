using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>A file is read once for each text it has had.</summary>
public sealed class CatalogueCacheTests
{
    private static readonly CatalogueFile File = new(SampleCatalogue.File, SampleCatalogue.Text);

    [Fact]
    public void The_same_text_is_read_once()
    {
        var cache = new CatalogueCache(capacity: 4);

        cache.Read(File).Definition.ShouldBeSameAs(cache.Read(File with { Text = new string(SampleCatalogue.Text) }).Definition);
    }

    [Fact]
    public void A_changed_text_is_read_again_and_has_another_version()
    {
        var cache = new CatalogueCache(capacity: 4);
        var before = cache.Read(File);

        var after = cache.Read(File with { Text = SampleCatalogue.Text.Replace("trendPeriods: 4", "trendPeriods: 5", StringComparison.Ordinal) });

        (before.Definition!.TrendPeriods, after.Definition!.TrendPeriods).ShouldBe((4, 5));
        string.Equals(after.Version, before.Version, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void The_same_text_under_another_name_is_another_file()
    {
        var cache = new CatalogueCache(capacity: 4);

        cache.Read(File).Problems.ShouldBeEmpty();
        cache.Read(File with { Name = "other.yaml" }).Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void It_never_holds_more_than_its_capacity()
    {
        var cache = new CatalogueCache(capacity: 3);

        foreach (var number in Enumerable.Range(0, 20))
        {
            cache.Read(File with { Text = $"{SampleCatalogue.Text}\n# {number}" });
        }

        cache.Count.ShouldBeInRange(1, 3);
    }

    [Fact]
    public void Many_may_read_at_once() => Parallel.For(0, 50, number =>
        Catalogue.Of([File with { Text = $"{SampleCatalogue.Text}\n# {number % 5}" }]).Find("test")!.Title.ShouldBe("Test scorecard"));
}
