namespace Scorecards.Hosting.Http;

/// <summary>How an answer is written.</summary>
public enum ResponseFormat
{
    /// <summary>JSON.</summary>
    Json = 0,

    /// <summary>A page.</summary>
    Html,

    /// <summary>CSV.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}
