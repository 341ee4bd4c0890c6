using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>One episode of a measure being red for an area: from the run that found it red until it ends.</summary>
/// <param name="Id">Its id, made of where and when it was raised.</param>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Area">The area.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Number">The measure's number.</param>
/// <param name="Title">The measure's title.</param>
/// <param name="Safeguarding">Whether it watches over a child's safety.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Period">The red month it was raised for, yyyy-MM.</param>
/// <param name="RedSince">The first month of the unbroken run of red, yyyy-MM.</param>
/// <param name="LatestPeriod">The period it was last judged for, yyyy-MM.</param>
/// <param name="Display">The figure that raised it; a count of 1 to 5 is not told.</param>
/// <param name="Target">The target as printed.</param>
/// <param name="Recipient">Who was told first: the person's name and role.</param>
/// <param name="RaisedAt">When, UTC.</param>
/// <param name="Tellings">What was told of it to whom, oldest first.</param>
/// <param name="Acknowledgements">What was answered, oldest first: the last one holds.</param>
public sealed record Alert(
    string Id,
    string Scorecard,
    string Area,
    string Measure,
    string Number,
    string Title,
    bool Safeguarding,
    AlertState State,
    string Period,
    string RedSince,
    string LatestPeriod,
    string Display,
    string Target,
    string Recipient,
    DateTimeOffset RaisedAt,
    IReadOnlyList<Telling> Tellings,
    IReadOnlyList<Acknowledgement> Acknowledgements);

/// <summary>One time that somebody was told of an alert.</summary>
/// <param name="NotificationId">The notification that told them.</param>
/// <param name="Reason">Why.</param>
/// <param name="Recipient">Who: name and role.</param>
/// <param name="At">When it was decided, UTC.</param>
public sealed record Telling(string NotificationId, AlertReason Reason, string Recipient, DateTimeOffset At);

/// <summary>What somebody answered to an alert.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Comment">What they say of it.</param>
/// <param name="Action">What is done about it.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By when.</param>
public sealed record Acknowledgement(string By, DateTimeOffset At, string Comment, string Action, string Owner, DateOnly? DueOn);

/// <summary>A measure about which nobody is told until a date.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Area">The area's id.</param>
/// <param name="Until">The last day of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who silenced it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Silence(string Measure, string Area, DateOnly Until, string Reason, string By, DateTimeOffset At);
