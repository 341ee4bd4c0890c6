using System.Runtime.InteropServices;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Suppression;

/// <summary>A figure: of a measure, an area and a stretch of time.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Stretch">The stretch of time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureKey(string MeasureId, string AreaId, Stretch Stretch);
