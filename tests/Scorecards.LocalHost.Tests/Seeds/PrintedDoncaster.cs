namespace Scorecards.LocalHost.Tests.Seeds;

/// <summary>
/// Doncaster's Corporate Scorecard as printed for December 2015, cell by cell: an empty text is an empty cell, "-" a printed
/// dash. The left-hand measures are 1 to 12, the right-hand ones, whose titles are lost, 13 to 24, the workforce 25 to 31.
/// The quarters are the third and fourth of 2014/15 and the first and second of 2015/16.
/// </summary>
internal static class PrintedDoncaster
{
    public static readonly IReadOnlyList<PrintedDoncasterRow> Services =
    [
        new("1", "Children in Need per 10,000 population", false, "B", "346", "333", "357", "379", "387", "376", "", "↔"),
        new("2", "Referral Rate per 10,000 population", false, "48", "87", "28", "67", "76", "67", "44", "", "↔"),
        new("3", "%Re-Referrals", true, "D", "37%", "35%", "30%", "24%", "23%", "23%", "25%", "↔"),
        new("4", "Single Assessments completed in timescale", true, "82%", "-", "89%", "91%", "93%", "74%", "88%", "95%", "↑"),
        new("5", "CPP per 10,000 population", false, "42", "51", "60", "46", "49", "48", "68", "", "↑"),
        new("6", "Child Protection Visits within Timescale", true, "58%", "-", "89%", "91%", "97%", "97%", "93%", "95%", "↓"),
        new("7", "%Children subject to a CPP for a second time", true, "C", "17.6%", "12%", "17%", "23%", "13%", "15%", "15%", "↑"),
        new("8", "Children on CPP for more than 2 years", true, "C", "2.7%", "15%", "5%", "6%", "4%", "14%", "10%", "↔"),
        new("9", "Cases open to the CSE Team", false, "-", "-", "new measure", "", "33", "23", "29", "", ""),
        new("10", "Episodes of Children missing for >24 hours in rolling 3 months", false, "-", "-", "-", "53", "63", "45", "46", "", ""),
        new("11", "Quality of Case Files audited as Requires Improvement or better", true, "-", "-", "75%", "88%", "94%", "81%", "97%", "99%", "↑"),
        new("12", "Young Offenders in EET (quarterly figure)", false, "", "76%", "73%", "69%", "89%", "87%", "93%", "", ""),
        new("13", null, null, "60", "77", "73", "75", "75", "77", "76", "", "↑"),
        new("14", null, null, "-", "-", "89%", "92%", "88%", "93%", "- ⁴", "", ""),
        new("15", null, null, "-", "-", "-", "31", "22", "13", "19", "", ""),
        new("16", null, null, "D", "54%", "62%", "63%", "65%", "67%", "68%", "70%", "↑"),
        new("17", null, null, "C", "12%", "10%", "9%", "8%", "7%", "10%", "9%", "↑"),
        new("18", null, null, "-", "-", "88%", "89%", "92%", "94%", "100%", "", "↔"),
        new("19", null, null, "-", "-", "90%", "94%", "99%", "94%", "92%", "", "↔"),
        new("20", null, null, "-", "-", "under development", "", "", "", "", "", ""),
        new("21", null, null, "C", "632", "561", "617", "461", "546", "542", "547", "↔"),
        new("22", null, null, "-", "34", "34", "27", "27", "28", "23", "26", "↓"),
        new("23", null, null, "D", "28%", "51%", "48%", "64%", "54%", "54%", "55%", "↔"),
        new("24", null, null, "D", "64%", "98%", "92%", "98%", "96%", "100%", "90%", "↑"),
    ];

    public static readonly IReadOnlyList<PrintedDoncasterRow> Workforce =
    [
        new("25", "Average Social Worker Caseload", false, "B", "16.0", "14.2", "14.3", "15.8", "16.7", "16.0", "", "↔"),
        new("26", "Average days lost to sickness", false, "-", "7.0", "14.0", "12.9", "7.6", "7.1", "7.6", "", "↔"),
        new("27", "%Permanent Staff that left within 2 years", true, "-", "50%", "0%", "0%", "0%", "0%", "0%", "", "↔"),
        new("28", "Percentage of frontline FTE posts covered by Agency Staff", true, "D", "30%", "13%", "12%", "11%", "10%", "12%", "", "↔"),
        new("29", "%Staff Satisfaction - UNDER DEVELOPMENT", false, "-", "-", "-", "-", "-", "-", "-", "", ""),
        new("30", "Live Conduct/Capability/Suspensions case work", false, "-", "3", "-", "-", "9", "10", "17*", "", ""),
        new("31", "Live Grievances (inc. Bullying & Harassment)", false, "-", "1", "-", "-", "2", "1", "5", "", ""),
    ];

    public static readonly IReadOnlyList<PrintedBudgetLine> Budget =
    [
        new("Budget Spend and Forecast", true, "£42.3M", "£43.1M", "+£917K"),
        new("Cost of CIC Placements", false, "£18.9M", "+£21.4M", "+£2.47M"),
        new("Cost of staff pay", false, "£20.5M", "£20.0M", "-£514K"),
        new("Progress against Efficiency Plan", true, "", "66%", ""),
    ];

    public static readonly IReadOnlyList<PrintedShare> CaseAudits =
    [
        new("I", "3%"),
        new("RI", "87%"),
        new("G", "10%"),
        new("O", "0%"),
    ];

    public static readonly IReadOnlyList<PrintedShare> InternalAudit =
    [
        new("NA", "0"),
        new("LA", "2"),
        new("Rea", "0"),
        new("Sub", "4"),
        new("Due", "2"),
    ];

    public static readonly IReadOnlyList<PrintedProject> Projects =
    [
        new("Growing Futures - Domestic Violence Project", "G", "G", "Recent practitioner event, to ensure that universal services are engaged in the early intervention/whole family approach to DVA, was well attended by over 200 people, pilot training programme and Award accredited by the University of Central Lancashire for practitioners will commence on 4th Feb with 29 nominees. Nominations for 8 social workers have been received and these will be trained in the model used with the DANs. From 01st March they will work DVA cases and mentor peer and locality colleagues, increasing DAN capacity. Current DANs are now involved with 80 families providing therapeutic support to 169 children"),
        new("PAUSE - supporting mothers at risk of losing children to Care", "G", "G", "Stable cohort of 21 women achieved. Pause is working with these women for a minimum period of 12 months. Pathways/service level agreements have been established with sexual health and the women's centre. Work is on going to establish the mental health and housing pathways."),
        new("Empower and Protect (South Yorkshire CSE Innovation Project)", "A", "G", "5 foster carers assessed and trained to take young people at risk or subject to CSE, with a further 3 planned to join. The next phase of placing or planning to place children with these carers is now underway. Further work is required to increase awareness and therefore referrals to the service. A delay in appointing a regional project manager has effectively delayed this project by approximately 6 months"),
        new("Mockingbird - recruitment, training & resilience of Foster Carers", "G", "G", "Both hub carers have established carer cohorts with positive feedback. The scheme has been selected from the 8 pilots for intensive evaluation due to the progress made. Formal evaluation will be completed by 31st March 2016"),
    ];

    public static readonly IReadOnlyList<string> Footnotes =
    [
        "1: Baseline is based on latest Nationally Comparative data, and is not available for local measures. If rank isn't appropriate the National average is provided",
        "2: Rank: A-Top Quartile > D - Bottom Quartile, based on National Rank",
        "Arrow denotes direction of travel, colour denotes whether this is better (Green) or Worse (Red)",
        "*16 relate to sickness, one to discipline",
    ];
}

/// <summary>One printed row. The title of a right-hand row is lost, and with it the mark of a contract measure: both are null.</summary>
internal sealed record PrintedDoncasterRow(
    string Number,
    string? Title,
    bool? Contract,
    string BaselineRank,
    string BaselineFigure,
    string Quarter3,
    string Quarter4,
    string Quarter1,
    string Quarter2,
    string Latest,
    string Target,
    string Arrow);

/// <summary>One printed line of the budget; its last column, headed "Forecast" a second time, is the variance.</summary>
internal sealed record PrintedBudgetLine(string Title, bool Contract, string Budget, string Forecast, string Variance);

/// <summary>A category of case audits or internal audit, by its printed short form, and its figure.</summary>
internal sealed record PrintedShare(string Category, string Text);

/// <summary>One printed project.</summary>
internal sealed record PrintedProject(string Title, string Progress, string ForecastVariance, string Status);
