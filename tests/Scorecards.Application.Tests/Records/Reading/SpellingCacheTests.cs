using System.Text;
using Scorecards.Application.Records.Reading;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>A spelling is never taken for another, whatever they have in common.</summary>
public sealed class SpellingCacheTests
{
    [Fact]
    public void WhatIsKnownIsWhatWasKept()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var (cache, hits) = (new SpellingCache<string>(), 0);
            for (var turn = 0; turn < 20_000; turn++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2, 40))).Select(_ => (char)('a' + random.Next(2))));
                var spelling = Encoding.UTF8.GetBytes(text);
                if (cache.TryGet(spelling, out var meaning))
                {
                    meaning.ShouldBe(text);
                    hits++;
                }
                else
                {
                    cache.Keep(spelling, text);
                }
            }

            hits.ShouldBeGreaterThan(2_000);
        }
    }

    [Fact]
    public void LongSpellingsThatBeginAndEndAlikeAreToldApart()
    {
        var cache = new SpellingCache<int>();
        cache.Keep("12345678x12345678"u8, 1);
        cache.TryGet("12345678y12345678"u8, out _).ShouldBeFalse();
        cache.TryGet("12345678x12345678"u8, out var meaning).ShouldBeTrue();
        meaning.ShouldBe(1);
        cache.TryGet([], out _).ShouldBeFalse();
    }
}
