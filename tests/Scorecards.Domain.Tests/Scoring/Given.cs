using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

/// <summary>Short ways to say what a test is about.</summary>
internal static class Given
{
    public static readonly DateOnly April2014 = new(2014, 4, 1);

    /// <summary>Measure 12 of Kent: 85% with a minimum standard of 76.5%.</summary>
    public static readonly Standard Visits = new(April2014, 85m, 76.5m);

    public static Measure Measure(
        Polarity polarity = Polarity.High,
        MeasureUnit unit = MeasureUnit.Percent,
        int decimals = 1,
        string id = "visits",
        params IReadOnlyList<Standard> standards) => new()
        {
            Id = id,
            Number = "12",
            Title = "Visits in time",
            Polarity = polarity,
            DataPeriod = DataPeriod.YearToDate,
            Unit = unit,
            Decimals = decimals,
            Standards = standards,
        };

    public static Figure Value(decimal value) => new(value, null, null);

    public static Figure Percent(decimal numerator, decimal denominator) => Figure.From(MeasureUnit.Percent, numerator, denominator, null)!;

    public static Figure Rate(decimal numerator, decimal denominator) => Figure.From(MeasureUnit.RatePer10000, numerator, denominator, null)!;

    public static ReportingPeriod Period(string text) => ReportingPeriod.Parse(text);

    public static ReportedFigure Reported(string period, decimal? value, string id = "visits") => new(id, "kent", Span.Own, Period(period), null, null, value);

    public static StandardInForce InForce(Standard standard, Polarity polarity = Polarity.High) => StandardInForce.Of(polarity, standard);

    public static ScorecardInputs Inputs(ScorecardDefinition definition, params IEnumerable<ReportedFigure> figures) => ScorecardInputs.Of(definition, figures);

    public static ScorecardDefinition Definition(int trendPeriods, params IReadOnlyList<Measure> measures) => new(
        "kent-scs",
        "Scorecard",
        "Kent",
        trendPeriods,
        [new("kent", "Kent", null, new Dictionary<int, int>())],
        [],
        null,
        null,
        [new("private-fostering", "Private Fostering", measures)]);
}
