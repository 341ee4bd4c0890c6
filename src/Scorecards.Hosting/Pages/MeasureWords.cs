using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;

namespace Scorecards.Hosting.Pages;

/// <summary>The words and numbers that pages print.</summary>
internal static class MeasureWords
{
    public static IReadOnlyList<(string Abbreviation, string Meaning)> Abbreviations { get; } =
    [
        ("SS", "snapshot on the last day of the month"), ("YTD", "the start of the year to the end of the month"), ("R12M", "the twelve months to the end of the month"), ("R3M", "the three months to it"), ("R3Y", "the three years to it"), ("Quarter", "the quarter so far"),
    ];

    public static string Abbreviation(string dataPeriod) => dataPeriod switch
    {
        "snapshot" => "SS",
        "ytd" => "YTD",
        "r12m" => "R12M",
        "r3m" => "R3M",
        "r3y" => "R3Y",
        "month" => "Month",
        "quarter" => "Quarter",
        _ => "Year",
    };

    public static string DataPeriod(string dataPeriod, string yearStarts) => dataPeriod switch
    {
        "snapshot" => "Snapshot on the last day of the month",
        "ytd" => $"Year to date, {string.Concat(yearStarts[..1].ToUpperInvariant(), yearStarts.AsSpan(1))} to the end of the month",
        "r12m" => "The twelve months to the end of the month",
        "r3m" => "The three months to the end of the month",
        "r3y" => "The three years to the end of the month",
        "month" => "The month",
        "quarter" => "The quarter to date",
        _ => "The year",
    };

    public static string Code(string code) => code switch
    {
        "c" => "kept back so that nobody can be identified",
        "x" => "not available",
        "u" => "of low reliability",
        "z" => "not applicable",
        "k" => "rounds to zero and is not zero",
        _ => "too low to be shown and not zero",
    };

    public static string Frequency(string frequency) => string.Concat(frequency[..1].ToUpperInvariant(), frequency.AsSpan(1));

    public static string Amount(decimal? amount) => amount?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Time(DateTimeOffset time) =>
        CouncilClock.TimeAt(time).ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    public static IEnumerable<string> Paragraphs(string? text) =>
        (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Status(ExtractStatus status) => status switch
    {
        ExtractStatus.Accepted => "Accepted",
        ExtractStatus.AcceptedWithWarnings => "Accepted with warnings",
        ExtractStatus.Rejected => "Rejected",
        ExtractStatus.Duplicate => "Duplicate of what is in use",
        ExtractStatus.Superseded => "Superseded by a later upload",
        _ => "Failed",
    };

    public static string State(AlertState state) => state switch
    {
        AlertState.Red => "Red",
        AlertState.RedAcknowledged => "Red, acknowledged",
        AlertState.Recovered => "Recovered",
        AlertState.NoData => "No data since red",
        _ => "Normal",
    };

    public static string Delivery(Delivery delivery) => delivery.Status switch
    {
        DeliveryStatus.Sent => $"{delivery.Channel} {Time(delivery.At)}",
        DeliveryStatus.Sending => $"{delivery.Channel} sending",
        _ => $"{delivery.Channel} not yet, {delivery.Attempts} {(delivery.Attempts == 1 ? "try" : "tries")}",
    };
}
