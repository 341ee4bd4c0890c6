using Scorecards.Domain.Periods;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads when a year starts.</summary>
internal static class YearReader
{
    public static ReportingYear Read(YamlScope scope, ReportingYear otherwise) => scope.Text("yearStarts") is null
        ? otherwise
        : scope.Choice<YearStart>("yearStarts", Codes.YearStart, YearStart.April) switch
        {
            YearStart.September => ReportingYear.September,
            YearStart.January => ReportingYear.January,
            _ => ReportingYear.April,
        };

    /// <summary>The year start's code.</summary>
    public static string CodeOf(ReportingYear year) =>
        Codes.YearStart[year == ReportingYear.September ? YearStart.September : year == ReportingYear.January ? YearStart.January : YearStart.April];
}
