using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Measures;

/// <summary>When an extract of each month must be there.</summary>
/// <param name="Dataset">The dataset, by the name its files have.</param>
/// <param name="WorkingDay">The working day of the month after, from 1, by whose end it is due.</param>
/// <param name="From">The first month that is due.</param>
/// <param name="DirectorId">Who is told where the data owner's being told did not help, by id; null for nobody.</param>
/// <param name="DirectorAfter">How many working days after the data owner.</param>
public sealed record Deadline(string Dataset, int WorkingDay, ReportingPeriod From, string? DirectorId, int DirectorAfter);
