namespace Scorecards.Application.Work;

/// <summary>How far a piece of long work has come.</summary>
/// <param name="What">What is being done: "scorecards computed".</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">Of how many.</param>
public sealed record WorkProgress(string What, int Done, int Total);
