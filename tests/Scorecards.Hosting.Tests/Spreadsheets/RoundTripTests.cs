using System.Text;
using ExcelDataReader;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Tests.Spreadsheets;

/// <summary>A sheet that was written is read back by the product's own reader.</summary>
public sealed class RoundTripTests
{
    private const int Figures = 500;

    private static readonly MeasureUnit[] Units = [MeasureUnit.Percent, MeasureUnit.Count, MeasureUnit.Days];

    private static readonly ScorecardDefinition Scorecard = new(
        "kent-scs", "Scorecard", "Kent", 6, [new("kent", "Kent", null, new Dictionary<int, int>())], [], null, null,
        [new("all", "All", [.. Enumerable.Range(0, Figures).Select(number => MeasureOf(number))])]);

    static RoundTripTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Figures_of_every_unit_come_back_as_they_were()
    {
        var values = Values();
        var reading = Read(values.Index().Select(value => Row(value.Index, CellOf(Units[value.Index % Units.Length], value.Item))));

        reading.Issues.ShouldBeEmpty();
        reading.Observations.Select(observation => observation.Value).ShouldBe(values.Select(value => (decimal?)value));
    }

    [Theory]
    [InlineData("28.6", "28.6")]
    [InlineData("60.714285714285714", "60.7142857142857")]
    [InlineData("0.1", "0.1")]
    [InlineData("99.99999999999999", "100")]
    [InlineData("99.9999999999999", "99.9999999999999")]
    public void A_percentage_comes_back_to_fifteen_digits(string written, string read) =>
        Read([Row(0, SheetCell.Percent(Decimal(written)))]).Observations.Single().Value.ShouldBe(Decimal(read));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-12.5% on last month")]
    [InlineData("_x0041_ and _x005F_")]
    [InlineData("One line\nand another")]
    [InlineData("Ending – “so” 😀")]
    public void A_text_comes_back_as_it_was(string text) =>
        Read([Row(0, SheetCell.Percent(50), text)]).Observations.Single().Text.ShouldBe(text);

    [Fact]
    public void Another_reader_finds_the_same_numbers()
    {
        var values = Values();
        using var file = new MemoryStream(WorkbookWriter.Write(Written.BookOf(["count"], [.. values.Select(value => new[] { SheetCell.Number(value) })])));
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(file);
        reader.Read();
        foreach (var value in values)
        {
            reader.Read().ShouldBeTrue();
            reader.GetDouble(0).ShouldBe((double)value);
        }
    }

    private static SheetCell[] Row(int number, SheetCell value, string? commentary = null) =>
        [SheetCell.Text(FormattableString.Invariant($"m{number}")), SheetCell.Text("Kent"), SheetCell.Empty, SheetCell.Empty, value, SheetCell.Text("2015-02"), SheetCell.Text(commentary)];

    private static ExtractReading Read(IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        using var file = new MemoryStream(WorkbookWriter.Write(Written.BookOf(["measure", "area", "numerator", "denominator", "value", "period", "commentary"], [.. rows])));
        return ExtractReader.Read(file, ExtractFormat.Xlsx, Datasets.Measures, Scorecard, new ReportingPeriod(2015, 2), ExtractLimits.Default);
    }

    private static SheetCell CellOf(MeasureUnit unit, decimal value) => unit switch
    {
        MeasureUnit.Percent => SheetCell.Percent(value),
        MeasureUnit.Count => SheetCell.Number(value, 0),
        _ => SheetCell.Number(value, 1),
    };

    // Of up to fifteen digits, as many as Excel keeps.
    private static List<decimal> Values()
    {
#pragma warning disable CA5394 // A test repeats itself.
        var random = new Random(20150228);
        return [.. Enumerable.Range(0, Figures).Select(number => Units[number % Units.Length] switch
        {
            MeasureUnit.Percent => new decimal(random.NextInt64(100_000_000_000_000)) / PowerOfTen(random.Next(12, 15)) % 100m,
            MeasureUnit.Count => random.NextInt64(1_000_000_000_000),
            _ => random.NextInt64(1_000_000_000_000_000) / PowerOfTen(random.Next(4, 15)),
        })];
#pragma warning restore CA5394
    }

    private static decimal PowerOfTen(int power) => new(Math.Pow(10, power));

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Measure MeasureOf(int number) => new()
    {
        Id = FormattableString.Invariant($"m{number}"),
        Number = FormattableString.Invariant($"{number}"),
        Title = "A measure",
        Polarity = Polarity.High,
        DataPeriod = DataPeriod.YearToDate,
        Unit = Units[number % Units.Length],
        Decimals = 1,
    };
}
