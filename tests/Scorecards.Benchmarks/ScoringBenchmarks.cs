using System.Text;
using BenchmarkDotNet.Attributes;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;
using Scorecards.Testing;

namespace Scorecards.Benchmarks;

/// <summary>
/// What a month of Kent's scorecard costs, each part as a ratio to reading its extract: only ratios of one run mean anything.
/// </summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private static readonly ReportingPeriod Period = new(2015, 2);

    private readonly string yaml = File.ReadAllText(Path.Combine(Repository.Catalogue, "kent-scs.yaml"));
    private readonly byte[] extract = Encoding.UTF8.GetBytes(Repository.Sample("kent-scs", "2015-02"));
    private ScorecardDefinition definition = default!;
    private ScorecardInputs inputs = default!;

    /// <summary>Reads what the benchmarks start from.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        definition = CatalogueReader.Read("kent-scs.yaml", yaml).Definition!;
        inputs = ScorecardInputs.Of(definition, ReadExtract().Observations.Select(observation => new ReportedFigure(
            observation.LineId, observation.ScopeId, Span.Own, Period, observation.Numerator, observation.Denominator, observation.Value, observation.Code)));
    }

    /// <summary>47 rows of CSV, checked.</summary>
    [Benchmark(Baseline = true)]
    public ExtractReading ReadExtract()
    {
        using var file = new MemoryStream(extract);
        return ExtractReader.Read(file, ExtractFormat.Csv, Datasets.Measures, definition, Period, ExtractLimits.Default);
    }

    /// <summary>47 measures, scored exactly.</summary>
    [Benchmark]
    public Scorecard Score() => ScorecardCalculator.Calculate(definition, definition.Whole, Period, inputs);

    /// <summary>The catalogue, read and checked.</summary>
    [Benchmark]
    public ScorecardDefinition ReadCatalogue() => CatalogueReader.Read("kent-scs.yaml", yaml).Definition!;
}
