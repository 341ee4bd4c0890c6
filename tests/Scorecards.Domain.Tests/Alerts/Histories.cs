using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Alerts;

/// <summary>
/// Histories as text: as they looked at each time that somebody looked, apart by "/"; their months from January 2015, with r for red,
/// a for amber, g for green, n for a figure that nothing judges and - for none.
/// </summary>
internal static class Histories
{
    public static readonly DateOnly Monday = new(2015, 6, 1);

    public static IEnumerable<string> All(int months, string letters) =>
        Enumerable.Range(0, (int)Math.Pow(letters.Length, months)).Select(code =>
            string.Join(' ', Enumerable.Range(0, months).Select(place => letters[code / (int)Math.Pow(letters.Length, place) % letters.Length])));

    public static (AlertDecision Decision, AlertMemory? Memory) Look(string looks)
    {
        AlertDecision? decision = null;
        foreach (var months in looks.Split(" / "))
        {
            decision = Decide(months, decision?.Next, At(Monday));
        }

        return (decision!, decision!.Next);
    }

    public static AlertDecision Decide(string months, AlertMemory? told, AlertCircumstances circumstances) => AlertPolicy.Decide(TruthOf(months), told, circumstances);

    public static bool Escalates(AlertMemory memory, DateOnly today) => Decide("r", memory, new(today, IsSilenced: false, PeopleAbove: 2, AlertRules.Default)).Escalate;

    public static AlertCircumstances At(DateOnly today) => new(today, IsSilenced: false, PeopleAbove: 0, AlertRules.Default);

    public static AlertTruth TruthOf(string history)
    {
        var january = new ReportingPeriod(2015, 1);
        var colours = history.Split(' ').Select(letter => letter switch
        {
            "r" => RagStatus.Red,
            "a" => RagStatus.Amber,
            "g" => RagStatus.Green,
            "n" => RagStatus.NotRated,
            _ => RagStatus.NoData,
        }).ToList();
        var latest = january.AddMonths(colours.Count - 1);
        var months = Enumerable.Range(1 - AlertTruth.MonthsKept, AlertTruth.MonthsKept).Select(offset => latest.AddMonths(offset))
            .Select(period => new SeenMonth(period, period < january ? RagStatus.NoData : colours[period.MonthsSince(january)], period.ToString()))
            .ToList();
        return new(latest, IsMeasured: true, latest, IsExplained: false, RunStart(months), months);
    }

    public static ReportingPeriod? RunStart(List<SeenMonth> months)
    {
        var judged = months.Where(month => month.Rag is RagStatus.Red or RagStatus.Amber or RagStatus.Green).Reverse().ToList();
        return judged.TakeWhile(month => month.Rag == RagStatus.Red).LastOrDefault()?.Period;
    }

    public static char LetterOf(RagStatus rag) => rag switch
    {
        RagStatus.Red => 'r',
        RagStatus.Amber => 'a',
        RagStatus.Green => 'g',
        RagStatus.NotRated => 'n',
        _ => '-',
    };
}
