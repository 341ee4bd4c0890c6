using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Azure.Tests.Storage;

/// <summary>What the stores are given to keep.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Morning = new(2015, 3, 6, 9, 30, 0, TimeSpan.Zero);
    public static readonly ReportingPeriod February = new(2015, 2);
    public static readonly ExtractSubject Subject = new("kent-scs", February, "measures");

    /// <summary>The entry of an upload made a number of minutes after the morning.</summary>
    public static ExtractEntry Entry(int minute, string? scorecard = "kent-scs", ExtractStatus status = ExtractStatus.Accepted)
    {
        var upload = new ExtractUpload(string.Create(CultureInfo.InvariantCulture, $"{scorecard}/2015-02/measures--{minute}.csv"), "\"0x1\"", 100, Morning.AddMinutes(minute));
        var error = new ExtractIssue(IssueSeverity.Error, "Sheet1", 3, "C", "numerator", "1O – £", "not-a-number", "'1O – £' is not a number; write it as 1,566.");
        return new(
            upload.Id, upload.Blob, scorecard, "2015-02", "measures", status, 1, upload.UploadedAt, upload.UploadedAt.AddSeconds(5), new string('a', 64), 47, 46, 1, 1,
            [error, error with { Severity = IssueSeverity.Warning, Sheet = null, Row = null }]);
    }

    public static Notification Notification(string id, int minute = 0, string scorecard = "kent-scs") => new(
        id, NotificationKind.Measures, scorecard, "Specialist Children's Services", "Kent County Council", "2015-02",
        new("director", "Director", "Ann O'Neill", "ann@council.example", "Directors") { Upn = "ann@council.example", ReportsTo = "corporate-director" }, Morning.AddMinutes(minute))
    {
        Lines = [new(AlertReason.WentRed, Facts("m12"), [MessageChannel.Teams, MessageChannel.Email]) { AlertId = "kent-scs~kent~m12", Restated = [new(Months[0], Months[1])], Unanswered = new("Ann O'Neill, Director", new(2015, 3, 2)) }],
        Extract = new("e1", "kent-scs/2015-02/measures.csv", 1, [new(IssueSeverity.Error, null, 3, "C", "numerator", "", "not-a-number", "Write a number – £.")]),
        Illustrative = true,
    };

    /// <summary>A book with an entry for each measure.</summary>
    public static AlertBook Book(params string[] measures) => new()
    {
        Sequence = 7,
        Latest = new(February, new(2015, 3, 6)),
        DigestedFor = February,
        Entries = [.. measures.Select(Entry)],
        Past = [Alert("m1") with { State = AlertState.Recovered }],
        Silences = [new("m2", "kent", new(2015, 4, 1), "Known – £", "ann@council.example", Morning)],
        Deadlines = [new("measures", February, AlertState.Late, new(2015, 3, 6), new(2015, 3, 9), null)],
    };

    /// <summary>A measure's entry.</summary>
    public static AlertEntry Entry(string measure) => new(
        Facts(measure), new(February, true, February, false, February, Months), new(AlertState.Red, true, false, February, February, new(2015, 3, 6), 1, February, Months), Alert(measure));

    private static IReadOnlyList<SeenMonth> Months { get; } = [new(new(2015, 1), RagStatus.Amber, "80.0%"), new(February, RagStatus.Red, "60.7%")];

    private static MeasureFacts Facts(string measure) => new(
        measure, "12", "Private fostering visits – on time", true, "private-fostering", "kent", "Kent", "director", "Ann O'Neill, Director", "2015-02", RagStatus.Red, "60.7%", "17 of 28",
        "85.0%", "76.5%", "15.8 points below the minimum standard", null, "2014-11", 4, [new("2015-01", "60.7%", RagStatus.Red), new("2015-02", "-", RagStatus.NoData)], new("2015-02", "As agreed.", true));

    private static Alert Alert(string measure) => new(
        $"kent-scs~kent~{measure}~7", "kent-scs", "kent", measure, "12", "Private fostering visits – on time", true, AlertState.Red, "2015-02", "2014-11", "2015-02", "60.7%", "85.0%", "Ann O'Neill, Director", Morning,
        [new("n1", AlertReason.WentRed, "Ann O'Neill, Director", Morning)], [new("Ann O'Neill", Morning, "Seen", "Hire", "Bob", new(2015, 4, 1))]);

    public static ScorecardDocument Document(int revision, string commentary = "As agreed.") => new(
        "kent-scs", "Specialist Children's Services", "Kent County Council", "2015-02", "kent", "Kent", revision, Morning.AddDays(revision), Summary(revision),
        new("Specialist Children's Services", "Social Care", "P Oakford"),
        [new("private-fostering", "Private Fostering",
        [
            new(
                "m12", "12", "Private fostering visits", false, "high", "ytd", "percent", "live", 60.714285714285714285714285714m, "60.7%", 17m, 28m, 85.0m, "85.0%", 76.50m, "76.5%", false,
                null, null, "red", new("2015-01", 60.0m, "60.0%", "improved"), new("2014-03", null, "-", null), [new("2015-01", 60.0m, "60.0%", 85m, "red")], "2014-11", true, false,
                "Ann O'Neill", "Director", "Liberi", "Guidance – £", [new("Data", "Notes")], commentary),
        ])]);

    public static ScorecardHead Head(int revision, ReportingPeriod? period = null, string area = "kent", string scorecard = "kent-scs") => new(
        scorecard, area, period ?? February, revision, $"fingerprint-{revision}", $"content-{revision}", Morning.AddDays(revision), "Specialist Children's Services", "Kent County Council", Summary(revision));

    private static SummaryDocument Summary(int revision) => new(47, 35, 17, 17, revision, 12, new(25, 1, 13), new(24, 1, 7));
}
