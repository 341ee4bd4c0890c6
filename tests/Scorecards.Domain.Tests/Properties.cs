using FsCheck;
using FsCheck.Fluent;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Tests;

/// <summary>Runs properties from one seed, so that a failure is the same on every machine; FsCheck prints the case and the seed.</summary>
internal static class Properties
{
    private const ulong Seed = 20150228;
    private const ulong Gamma = 326001; // must be odd

    /// <summary>Fractions near each other, so that ties and both signs come up often.</summary>
    public static Arbitrary<Fraction> Fractions { get; } = Gen.Choose(-400, 400)
        .SelectMany(numerator => Gen.Choose(1, 24).Select(denominator => Fraction.Of(numerator, denominator)))
        .ToArbitrary();

    /// <summary>A fraction with a target and a minimum that is not on the better side of it, for High polarity.</summary>
    public static Arbitrary<(Fraction Value, decimal Target, decimal Minimum)> Judgements { get; } = Fractions.Generator
        .SelectMany(value => Gen.Choose(-40, 40).SelectMany(target => Gen.Choose(0, 30).Select(gap => (value, target / 2m, (target - gap) / 2m))))
        .ToArbitrary();

    public static void Hold(Property property, int cases = 1_000) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, Gamma), property);
}
