using System.Globalization;
using System.Numerics;

namespace Scorecards.Domain.Numbers;

/// <summary>
/// An exact rational number, so that 17/28 of two months compare as equal and 84.96 is never mistaken for 85.
/// Always in lowest terms with a positive denominator.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator; // zero only in default(Fraction), which reads as 0/1

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        this.numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    private BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    /// <summary>The exact value of a decimal: 85.1 is 851/10.</summary>
    public static Fraction FromDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var mantissa = (((BigInteger)(uint)bits[2]) << 64) | (((BigInteger)(uint)bits[1]) << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return new(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, scale));
    }

    /// <summary>One decimal divided by another, exactly.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(decimal numerator, decimal denominator) => FromDecimal(numerator) / FromDecimal(denominator);

    /// <summary>The absolute value.</summary>
    public Fraction Abs() => numerator.Sign < 0 ? -this : this;

    /// <summary>
    /// Rounds half away from zero ("half up", as the Department for Education prints percentages) to a number of decimals.
    /// The rounding mode of the whole system is written here and nowhere else.
    /// </summary>
    public decimal Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var doubled = BigInteger.Abs(numerator) * scale * 2;
        var rounded = (doubled + Denominator) / (Denominator * 2);
        var magnitude = (decimal)rounded / (decimal)scale;
        return numerator.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The value to fifteen decimals, for stores and wires that cannot carry a fraction; never used to score.</summary>
    public decimal ToDecimal() => Round(15);

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => numerator == other.numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(numerator, Denominator);

    /// <summary>The exact value, for example "17/28".</summary>
    public override string ToString() => Denominator.IsOne
        ? numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");

    /// <summary>Addition.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.numerator * right.Denominator) + (right.numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Subtraction.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>Negation.</summary>
    public static Fraction operator -(Fraction value) => new(-value.numerator, value.Denominator);

    /// <summary>Multiplication.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.numerator * right.numerator, left.Denominator * right.Denominator);

    /// <summary>Division.</summary>
    public static Fraction operator /(Fraction left, Fraction right) => right.numerator.IsZero
        ? throw new DivideByZeroException("A fraction's denominator is zero.")
        : new(left.numerator * right.Denominator, left.Denominator * right.numerator);

    /// <summary>A decimal is an exact fraction.</summary>
    public static implicit operator Fraction(decimal value) => FromDecimal(value);

    /// <summary>Equality of value.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Inequality of value.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Less than.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;
}
