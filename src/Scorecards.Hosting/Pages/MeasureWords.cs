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

    public static string Tolerated(string code) => code switch
    {
        "duplicate-record" => "the later row of the same record is not counted.",
        "unknown-area" => "they count for the whole and for no area below it.",
        _ => "what stands there counts as missing.",
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
        ExtractStatus.Withdrawn => "Withdrawn",
        _ => "Failed",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string State(AlertState state) => state switch
    {
        AlertState.Red => "Red",
        AlertState.RedAcknowledged => "Red, acknowledged",
        AlertState.Recovered => "Recovered",
        AlertState.NoData => "No figure since red",
        AlertState.Withdrawn => "Withdrawn",
        AlertState.Late => "Late",
        _ => "Normal",
    };

    public static string Reason(AlertReason reason) => reason switch
    {
        AlertReason.WentRed => "Went red",
        AlertReason.RedAgain => "Red again",
        AlertReason.RestatedRed => "Restated, red",
        AlertReason.StillRed => "Still red",
        AlertReason.Unacknowledged => "Not acknowledged",
        AlertReason.Recovered => "Recovered",
        AlertReason.Withdrawn => "Withdrawn",
        AlertReason.RedAfterWithdrawal => "Red, a later month withdrawn",
        AlertReason.RestatedBetter => "Restated, no longer red",
        AlertReason.Restated => "Restated",
        AlertReason.NoFigureSinceRed => "No figure since red",
        AlertReason.StillNoFigure => "Still no figure",
        AlertReason.NotJudgedSinceRed => "Not judged since red",
        AlertReason.NoLongerMeasured => "No longer measured",
        _ => "Told",
    };

    public static string Kind(NotificationKind kind) => kind switch
    {
        NotificationKind.Digest => "the overview",
        NotificationKind.ExtractRejected => "a rejected extract",
        NotificationKind.ExtractFailed => "a failed extract",
        NotificationKind.ExtractsLate => "a late extract",
        NotificationKind.ReportPublished => "a published report",
        _ => "measures",
    };

    public static string Delivery(Delivery delivery) => delivery.Status switch
    {
        DeliveryStatus.Sent => $"{Channel(delivery.Channel)} {Time(delivery.At)}{(delivery.Unanswered > 0 ? ", may have come more than once" : string.Empty)}",
        DeliveryStatus.Sending => $"{Channel(delivery.Channel)} sending",
        DeliveryStatus.Undelivered => Trouble(delivery),
        DeliveryStatus.Unknown => $"{Channel(delivery.Channel)} without an answer, {Tries(delivery)}",
        _ => $"{Channel(delivery.Channel)} not yet, {Tries(delivery)}",
    };

    public static string Trouble(Delivery delivery) => delivery.Status == DeliveryStatus.Undelivered
        ? $"{Channel(delivery.Channel)} undelivered after {Tries(delivery)}: {delivery.Error}"
        : Delivery(delivery);

    private static string Channel(MessageChannel channel) => channel == MessageChannel.Teams ? "Teams" : "Email";

    private static string Tries(Delivery delivery) => string.Create(CultureInfo.InvariantCulture, $"{delivery.Attempts} {(delivery.Attempts == 1 ? "try" : "tries")}");
}
