namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Datasets that are not figures of measures: blocks, published figures, words.</summary>
public sealed class TableReaderTests
{
    [Fact]
    public void A_budget_line_is_read_in_thousands_and_millions_with_its_signs() =>
        SmallScorecard.Read("money", "line,budget,forecast,variance,note\npay,£20.5M,£20.0M,-£514K,Vacancies\nSaved,,66%,,\n").Observations
            .Select(cell => $"{cell.LineId} {cell.ScopeId} {cell.Value}{cell.Text}")
            .ShouldBe(["pay budget 20500000", "pay forecast 20000000", "pay variance -514000", "pay note Vacancies", "saved forecast 66"]);

    [Theory]
    [InlineData("money", "line,budget,forecast\nrent,1,2\n", "error A2 unknown-line")]
    [InlineData("money", "line,budget,forecast\npay,5%,2\n", "error B2 wrong-unit")]
    [InlineData("money", "line,budget,forecast\nsaved,,2\n", "error C2 wrong-unit")]
    [InlineData("money", "line,budget,forecast\npay,1,2\npay,1,2\n", "error A3 duplicate-row")]
    [InlineData("money", "line,budget\npay,1\n", "error 1 missing-column")]
    [InlineData("money", "line,budget,forecast,forcast\npay,1,2,3\n", "error D1 unknown-column")]
    [InlineData("money", "line,budget,forecast,variance\npay,£42.3M,£43.1M,+£917K\n", "warning D2 variance-disagrees")]
    [InlineData("money", "line,budget,forecast,variance\npay,£18.9M,£21.4M,+£2.47M\n", "")] // as far apart as rounding allows
    [InlineData("money", "line,budget,forecast,variance\npay,lots,2,\n", "error B2 not-a-number")]
    [InlineData("audits", "line,P,Good\ncases,40%,60%\n", "")]
    [InlineData("audits", "poor,good\n40%,60%\n", "")] // its only line needs no name
    [InlineData("audits", "poor,good\n40%,62%\n", "warning 2 shares-disagree")]
    [InlineData("audits", "poor,good\n-1%,101%\n", "error A2 wrong-unit")]
    [InlineData("projects", "project,progress,variance,status\nPause,A,G,On track\n", "")]
    [InlineData("projects", "project,progress\npause,blue\n", "error B2 not-a-colour")]
    [InlineData("national", "measure,authority,value,year\n2,England,80%,2023\n2,Smallton,75%,2023\n2,Middleton,c,2023\n", "")]
    [InlineData("national", "measure,authority,value\n2,England,80%\n2,Smalltown,75%\n", "warning authority-not-found")]
    [InlineData("national", "measure,authority,value\n2,England,80%\n2,Smallton,75%\n2,Midleton,70%\n", "warning authority-not-found")]
    [InlineData("national", "measure,authority,value\n2,England,0.8\n2,Smallton,75%\n", "error C2 fraction-or-percentage")]
    [InlineData("national", "measure,authority,value\n1,England,80%\n1,Smallton,75\n", "error C2 wrong-unit")]
    [InlineData("national", "measure,authority,value,year\n2,England,80%,2025\n", "error D2 unreadable-year")]
    [InlineData("national", "measure,authority,value\n2,Eng|land,80%\n", "error B2 unreadable-authority")]
    [InlineData("commentary", "measure,area,commentary,author\n1,east,Rising.,Ann\n", "")]
    [InlineData("commentary", "measure,area,commentary\n1,north,Rising.\n", "error B2 unknown-area")]
    [InlineData("commentary", "measure,commentary\n9,Rising.\n", "error A2 unknown-measure")]
    public void A_row_is_checked_and_told_where(string dataset, string csv, string expected) =>
        string.Join(' ', SmallScorecard.Codes(dataset, csv).Select(code => code.Replace("  ", " ", StringComparison.Ordinal))).ShouldBe(expected);
}
