using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Archive;

/// <summary>
/// Every record's name but those of the audit trail, and nothing else builds one. All begin with "records/", which no raw file's does: raw files, named by
/// their hash, may be removed after the years a council keeps them, and records stay.
/// </summary>
public static class RecordNames
{
    /// <summary>What every record's name begins with.</summary>
    public const string Root = "records/";

    /// <summary>Where the uploads are.</summary>
    public const string Uploads = Root + "uploads/";

    /// <summary>Where the withdrawals of uploads are.</summary>
    public const string Withdrawals = Root + "withdrawals/";

    /// <summary>Where the scorecards are.</summary>
    public const string Scorecards = Root + "scorecards/";

    /// <summary>Where the commentary is.</summary>
    public const string Commentaries = Root + "commentary/";

    /// <summary>Where the books of alerts are.</summary>
    public const string Books = Root + "alerts/";

    /// <summary>Where the notifications are.</summary>
    public const string Notifications = Root + "notifications/";

    /// <summary>Where the notifications are that ask for nothing more.</summary>
    public const string SettledNotifications = Root + "settled/";

    /// <summary>An upload that was looked at.</summary>
    public static string Upload(string id) => $"{Uploads}{id}.json";

    /// <summary>An upload that could not be processed; a later try may make the other record.</summary>
    public static string UnprocessedUpload(string id) => $"{Uploads}{id}.unprocessed.json";

    /// <summary>The revision by which an upload was withdrawn.</summary>
    public static string Withdrawal(string id) => $"{Withdrawals}{id}.json";

    /// <summary>A revision of a scorecard.</summary>
    public static string Scorecard(string scorecard, string area, ReportingPeriod period, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scorecards}{scorecard}/{area}/{period}/{revision:D6}.json");

    /// <summary>An entry of commentary.</summary>
    public static string Commentary(string scorecard, ReportingPeriod period, string id) => $"{Commentaries}{scorecard}/{period}/{id}.json";

    /// <summary>Where the editions of a scorecard's book of alerts are.</summary>
    public static string BooksOf(string scorecard) => $"{Books}{scorecard}/";

    /// <summary>An edition of a scorecard's book of alerts.</summary>
    public static string Book(string scorecard, int edition) => string.Create(CultureInfo.InvariantCulture, $"{BooksOf(scorecard)}{edition:D8}.json");

    /// <summary>A notification.</summary>
    public static string Notification(string scorecard, string id) => $"{Notifications}{scorecard}/{id}.json";

    /// <summary>A notification that asks for nothing more.</summary>
    public static string Settled(string scorecard, string id) => $"{SettledNotifications}{scorecard}/{id}.json";

    /// <summary>The scorecard in a name of one of the kinds that hold it.</summary>
    public static string ScorecardIn(string name) => name.Split('/')[2];
}
