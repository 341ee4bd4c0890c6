using static System.StringComparer;

namespace Scorecards.Testing.Samples;

/// <summary>How Harrow's illustrative figures are made.</summary>
internal static class HarrowFigures
{
    // What part of the whole lies with each team.
    private static readonly Dictionary<string, decimal> Staff = new(Ordinal) { ["referral-and-assessment"] = 0.35m, ["children-with-disabilities"] = 0.2m, ["children-looked-after"] = 0.27m, ["leaving-care"] = 0.18m };
    private static readonly Dictionary<string, decimal> Intake = new(Ordinal) { ["referral-and-assessment"] = 0.72m, ["children-with-disabilities"] = 0.28m };
    private static readonly Dictionary<string, decimal> ChildProtection = new(Ordinal) { ["referral-and-assessment"] = 0.43m, ["children-with-disabilities"] = 0.14m, ["children-looked-after"] = 0.32m, ["leaving-care"] = 0.11m };
    private static readonly Dictionary<string, decimal> ChildrenInNeed = new(Ordinal) { ["referral-and-assessment"] = 0.48m, ["children-with-disabilities"] = 0.2m, ["children-looked-after"] = 0.22m, ["leaving-care"] = 0.1m };
    private static readonly Dictionary<string, decimal> LookedAfter = new(Ordinal) { ["referral-and-assessment"] = 0.15m, ["children-with-disabilities"] = 0.13m, ["children-looked-after"] = 0.54m, ["leaving-care"] = 0.18m };
    private static readonly Dictionary<string, decimal> Referrals = new(Ordinal) { ["referral-and-assessment"] = 1 };
    private static readonly Dictionary<string, decimal> Disabilities = new(Ordinal) { ["children-with-disabilities"] = 1 };
    private static readonly Dictionary<string, decimal> LookedAfterTeam = new(Ordinal) { ["children-looked-after"] = 1 };
    private static readonly Dictionary<string, decimal> LeavingCare = new(Ordinal) { ["leaving-care"] = 1 };

    /// <summary>The plans by measure; a name that begins with "stock-" is a number that measures share and nobody reports.</summary>
    public static IReadOnlyDictionary<string, FigurePlan> Plans { get; } = new Dictionary<string, FigurePlan>(Ordinal)
    {
        ["stock-children-on-register"] = new() { Level = 110, Teams = ChildProtection },
        ["stock-children-in-need"] = new() { Level = 820, Teams = ChildrenInNeed },
        ["stock-looked-after-of-school-age"] = new() { Level = 105, Teams = LookedAfter },
        ["stock-posts"] = new() { Level = 136, Swing = 0.01m },
        ["stock-fieldwork-staff"] = new() { Level = 78, Swing = 0.03m, Teams = Staff },
        ["stock-employees"] = new() { Level = 118, Swing = 0.02m },
        ["cpr-referrals-seen-24-hours"] = new() { Size = 34, OwnMonth = true, Teams = Intake },
        ["cpr-cases-allocated"] = new() { Over = "stock-children-on-register", Teams = ChildProtection, RolledUp = true },
        ["cla-cases-allocated"] = new() { Over = "cla-numbers", Teams = LookedAfter, RolledUp = true },
        ["children-in-need-cases-allocated"] = new() { Over = "stock-children-in-need", Teams = ChildrenInNeed, RolledUp = true },
        ["initial-assessments-completed"] = new() { Level = 64, OwnMonth = true, Teams = Intake },
        ["initial-assessments-7-days"] = new() { Over = "initial-assessments-completed", OwnMonth = true, Teams = Intake },
        ["initial-conferences-15-days"] = new() { Size = 11 },
        ["cpr-visits-6-weekly"] = new() { Over = "stock-children-on-register", Teams = ChildProtection, RolledUp = true },
        ["cla-visits-6-weekly"] = new() { Over = "cla-numbers", Teams = LookedAfter, RolledUp = true },
        ["repeat-referrals"] = new() { Size = 150, OwnMonth = true, Teams = Intake },
        ["cpr-reviews-on-time"] = new() { Size = 20 },
        ["lac-reviews-on-time"] = new() { Size = 48, Teams = LookedAfter, RolledUp = true },
        ["children-in-need-reviews-on-time"] = new() { Size = 96, Teams = ChildrenInNeed, RolledUp = true },
        ["core-assessments-completed"] = new() { Level = 36, OwnMonth = true, Teams = Intake },
        ["core-assessments-35-days"] = new() { Over = "core-assessments-completed", OwnMonth = true, Teams = Intake },
        ["children-missing-from-placements"] = new(),
        ["foster-care-reviews-up-to-date"] = new() { Size = 85 },
        ["placement-regulations-complied-with"] = new() { Size = 34 },
        ["cla-moved-placement"] = new() { Over = "cla-numbers" },
        ["cla-long-term-stability"] = new() { Size = 62 },
        ["cla-education-plans"] = new() { Over = "stock-looked-after-of-school-age", Teams = LookedAfter, RolledUp = true },
        ["cla-educational-qualifications"] = new() { Size = 24, Steady = true },
        ["cla-absent-from-school"] = new() { Size = 96 },
        ["health-of-cla"] = new() { Size = 130 },
        ["cla-fostered-or-placed-for-adoption"] = new() { Over = "cla-numbers" },
        ["under-10s-fostered-or-placed-for-adoption"] = new() { Size = 48 },
        ["cla-fostered-by-relatives-or-friends"] = new() { Over = "cla-numbers" },
        ["adoptions-in-the-year"] = new() { Size = 124 },
        ["placed-for-adoption-12-months"] = new() { Size = 16 },
        ["re-registrations"] = new() { Size = 136 },
        ["duration-on-the-register"] = new() { Size = 110 },
        ["complaints-in-timescale"] = new() { Size = 9 },
        ["short-breaks"] = new() { Teams = Disabilities },
        ["pathway-plans-at-16"] = new() { Size = 22, Teams = LeavingCare },
        ["care-leavers-in-work-or-learning"] = new() { Teams = LeavingCare },
        ["cla-in-higher-education"] = new() { Size = 84, Teams = LeavingCare },
        ["final-warnings-and-convictions"] = new(),
        ["ethnicity-of-children-in-need"] = new() { Level = 1.1m },
        ["ethnicity-recorded"] = new() { Over = "stock-children-in-need", Teams = ChildrenInNeed, RolledUp = true },
        ["leaving-care-with-a-qualification"] = new() { Size = 30 },
        ["permanence-plan-at-4-months"] = new() { Size = 7 },
        ["views-communicated-to-reviews"] = new() { Size = 60, Teams = LookedAfter, RolledUp = true },
        ["budget-for-the-year"] = new() { Level = 18_600_000, Swing = 0 },
        ["expenditure-to-date"] = new() { Level = 1_560_000, Swing = 0.04m },
        ["projected-expenditure"] = new() { Level = 18_740_000, Swing = 0.02m },
        ["cla-numbers"] = new() { Level = 164, Swing = 0.05m, Teams = LookedAfter, RolledUp = true },
        ["cla-rate"] = new() { As = "cla-numbers" },
        ["cla-in-residential-care"] = new(),
        ["cla-with-independent-foster-care-agencies"] = new(),
        ["unit-cost-in-house-residential"] = new() { Size = 45 },
        ["unit-cost-independent-residential"] = new() { Size = 24 },
        ["unit-cost-independent-fostering"] = new() { Size = 122 },
        ["unit-cost-in-house-fostering"] = new() { Size = 330 },
        ["cost-of-cla"] = new() { Size = 705 },
        ["local-foster-care-places"] = new(),
        ["spend-on-family-support"] = new() { Size = 1_420_000 },
        ["direct-payments"] = new() { Teams = Disabilities },
        ["agency-staff-expenditure"] = new(),
        ["vacant-posts"] = new(),
        ["vacant-posts-percentage"] = new() { As = "vacant-posts", Over = "stock-posts" },
        ["staff-who-left"] = new() { Over = "stock-employees" },
        ["vacant-posts-filled-temporarily"] = new() { Level = 9 },
        ["sickness-absence"] = new() { Size = 1_560, Teams = Staff, RolledUp = true },
        ["supervision-on-time"] = new() { Over = "stock-fieldwork-staff", OwnMonth = true, Teams = Staff, RolledUp = true },
        ["performance-targets-agreed"] = new() { Over = "stock-fieldwork-staff", Teams = Staff, RolledUp = true },
        ["trainee-and-secondment-schemes"] = new(),
        ["residential-workers-nvq-3"] = new() { Size = 28 },
        ["pq1-award"] = new() { Size = 36 },
        ["foster-carers-nvq"] = new() { Size = 84 },
        ["expenditure-on-training"] = new() { Size = 540_000 },
        ["registered-social-workers"] = new() { Size = 74 },
        ["staff-from-minority-ethnic-communities"] = new() { Over = "stock-employees" },
        ["contacts-screened-1-day"] = new() { Size = 210, Teams = Referrals, RolledUp = true },
        ["section-47-enquiries"] = new() { Level = 24, Teams = Referrals, RolledUp = true },
        ["cases-per-social-worker"] = new() { Size = 11.5m, Tenths = true, Teams = Referrals, RolledUp = true },
        ["transition-plans"] = new() { Size = 38, Teams = Disabilities, RolledUp = true },
        ["waiting-for-a-short-break"] = new() { Teams = Disabilities, RolledUp = true },
        ["life-story-work"] = new() { Over = "cla-numbers", Teams = LookedAfterTeam, RolledUp = true },
        ["contact-arrangements-reviewed"] = new() { Size = 72, Teams = LookedAfterTeam, RolledUp = true },
        ["care-leavers-in-touch"] = new() { Size = 62, Teams = LeavingCare, RolledUp = true },
        ["care-leavers-suitable-accommodation"] = new() { Size = 62, Teams = LeavingCare, RolledUp = true },
        ["pathway-plans-reviewed"] = new() { Size = 58, Teams = LeavingCare, RolledUp = true },
    };
}
