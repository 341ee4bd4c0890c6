using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Http;

/// <summary>Answers a workbook as a file.</summary>
internal static class XlsxAnswer
{
    /// <summary>The type of an .xlsx file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of(string fileName, Workbook workbook) => Results.File(WorkbookWriter.Write(workbook), ContentType, fileName);
}
