using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;

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
        id, NotificationKind.WentRed, scorecard, "Specialist Children's Services", "Kent County Council", "kent", "Kent", "2015-02",
        new("director", "Director", "Ann O'Neill", "ann@council.example", "Directors"), Morning.AddMinutes(minute),
        [new("m12", "12", "Private fostering visits – on time", true, "2015-02", "60.7%", "17 of 28", "85.0%", "76.5%", "2014-11", 4, [new("2015-01", "60.7%", "red"), new("2015-02", "-", null)])]);

    public static Alert Alert(string measure, string notification = "n1", string area = "kent", string scorecard = "kent-scs") => new(
        $"{scorecard}~{area}~2015-02~r0001~{measure}", scorecard, area, measure, "12", "Private fostering visits", true, AlertState.Red,
        "2015-02", "2014-11", "2015-02", "60.7%", "85.0%", "Ann O'Neill, Director", notification, Morning);

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
