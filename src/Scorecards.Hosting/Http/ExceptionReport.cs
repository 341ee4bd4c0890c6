using System.Text.Json.Serialization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Scorecards;

namespace Scorecards.Hosting.Http;

/// <summary>The red measures of a scorecard with what a committee asks about them.</summary>
public sealed record ExceptionReport(
    string Scorecard,
    string Title,
    string Organisation,
    string Period,
    string Area,
    string AreaTitle,
    int Revision,
    string? Portfolio,
    string? Division,
    string? CabinetMember,
    int MeasuresWithoutData,
    bool Illustrative,
    IReadOnlyList<ExceptionItem> Exceptions)
{
    /// <summary>What became of its month, where all of that was withdrawn since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Withdrawn { get; init; }

    /// <summary>The report of a scorecard.</summary>
    /// <param name="document">The scorecard.</param>
    /// <param name="alerts">What was told and answered, by the measure's id.</param>
    public static ExceptionReport Of(ScorecardDocument document, IReadOnlyDictionary<string, MeasureAlert> alerts) => new(
        document.Scorecard,
        document.Title,
        document.Organisation,
        document.Period,
        document.Area,
        document.AreaTitle,
        document.Revision,
        document.Portfolio?.Title,
        document.Portfolio?.Division,
        document.Portfolio?.CabinetMember,
        document.Measures.Count(measure => measure.Supports is null && string.Equals(measure.State, "no-data", StringComparison.Ordinal)),
        document.Illustrative,
        [.. document.Measures.Where(measure => string.Equals(measure.Rag, "red", StringComparison.Ordinal)).Select(measure => new ExceptionItem(
            measure.Id, measure.Number, measure.Title, document.Period, measure.DataPeriod, measure.Rag!, measure.Value, measure.Display, measure.Numerator, measure.Denominator,
            measure.Target, measure.TargetDisplay, measure.Minimum, measure.MinimumDisplay, measure.RedSince, measure.Trend, measure.Director, measure.DirectorRole,
            document.Portfolio?.CabinetMember, measure.Guidance, measure.Commentary, measure.DataSource, measure.Notes, measure.YearStarts,
            alerts.GetValueOrDefault(measure.Id)?.Alert?.Id, alerts.GetValueOrDefault(measure.Id)?.Alert?.Acknowledgements ?? [], alerts.GetValueOrDefault(measure.Id)?.Silence))])
    {
        Withdrawn = document.Withdrawn,
    };
}

/// <summary>One red measure.</summary>
public sealed record ExceptionItem(
    string Id,
    string Number,
    string Title,
    string Period,
    string DataPeriod,
    string Rag,
    decimal? Value,
    string Display,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Target,
    string TargetDisplay,
    decimal? Minimum,
    string MinimumDisplay,
    string? RedSince,
    IReadOnlyList<TrendDocument> Trend,
    string? Director,
    string? DirectorRole,
    string? CabinetMember,
    string? Guidance,
    string? Commentary,
    string? DataSource,
    IReadOnlyList<NoteDocument> Notes,
    string YearStarts,
    string? AlertId,
    IReadOnlyList<Acknowledgement> Acknowledgements,
    Silence? Silence);
