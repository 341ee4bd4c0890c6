namespace Scorecards.Application.Extracts;

/// <summary>Who took an upload out of use, when, and why.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record ExtractWithdrawal(string By, DateTimeOffset At, string Reason);
