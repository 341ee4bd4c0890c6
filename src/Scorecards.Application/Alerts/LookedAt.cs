using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>What a round looks at.</summary>
/// <param name="Last">The last month of figures; where none is left in use, the month before the first that was withdrawn.</param>
/// <param name="Scorecards">That month's scorecards, by area; none where no figures are left.</param>
/// <param name="Inputs">What they were worked out from.</param>
internal sealed record LookedAt(ReportingPeriod Last, IReadOnlyList<Scorecard> Scorecards, ScorecardInputs Inputs);
