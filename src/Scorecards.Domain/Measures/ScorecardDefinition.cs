using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;

namespace Scorecards.Domain.Measures;

/// <summary>A scorecard as the catalogue defines it.</summary>
/// <param name="Id">Its id, as in blob names and addresses: "my-council".</param>
/// <param name="Title">Its title.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="TrendPeriods">How many months the trend shows, the reported one among them.</param>
/// <param name="Areas">Its areas, the whole first.</param>
/// <param name="People">Those who answer for measures.</param>
/// <param name="DataOwnerId">The person who answers for its extracts, by id, or null.</param>
/// <param name="Portfolio">The political portfolio it belongs to.</param>
/// <param name="Sections">Its sections in print order.</param>
public sealed record ScorecardDefinition(
    string Id,
    string Title,
    string Organisation,
    int TrendPeriods,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Person> People,
    string? DataOwnerId,
    Portfolio? Portfolio,
    IReadOnlyList<MeasureSection> Sections)
{
    /// <summary>Its own name in a national extract; null where it has none.</summary>
    public string? Authority { get; init; }

    /// <summary>True when its figures are generated examples, which every reader must be told.</summary>
    public bool Illustrative { get; init; }

    /// <summary>When its year starts.</summary>
    public ReportingYear Year { get; init; } = ReportingYear.April;

    /// <summary>What its arrows mean.</summary>
    public ArrowConvention Arrows { get; init; }

    /// <summary>The columns of its table, after number and title.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = ColumnDefinition.Default;

    /// <summary>Notes printed below it.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Its comparators in print order.</summary>
    public IReadOnlyList<ComparatorDefinition> Comparators { get; init; } = [];

    /// <summary>What stands beside its measures.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The lists of records that its measures are counted from.</summary>
    public IReadOnlyList<DatasetDefinition> Datasets { get; init; } = [];

    /// <summary>The version of the shared definitions it takes in; null where it takes in none.</summary>
    public string? SharedVersion { get; init; }

    /// <summary>Its reports.</summary>
    public IReadOnlyList<ReportDefinition> Reports { get; init; } = [];

    /// <summary>How its alerts are told.</summary>
    public AlertRules Alerts { get; init; } = AlertRules.Default;

    /// <summary>When its extracts are due.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>The area that is the whole: where an extract's area is blank.</summary>
    public Area Whole => Areas[0];

    /// <summary>Every measure in print order.</summary>
    public IEnumerable<Measure> Measures => Sections.SelectMany(section => section.Measures);

    /// <summary>The measure with an id.</summary>
    public Measure MeasureWith(string id) => Measures.First(measure => string.Equals(measure.Id, id, StringComparison.Ordinal));

    /// <summary>The area with an id.</summary>
    public Area AreaWith(string id) => Areas.First(area => string.Equals(area.Id, id, StringComparison.Ordinal));

    /// <summary>The areas directly below an area.</summary>
    public IEnumerable<Area> ChildrenOf(Area area) => Areas.Where(child => string.Equals(child.ParentId, area.Id, StringComparison.Ordinal));

    /// <summary>The areas of a level anywhere below an area that exist in a period, or those directly below where no level is named.</summary>
    public IEnumerable<Area> PartsOf(Area area, string? level, ReportingPeriod period)
    {
        var children = ChildrenOf(area).Where(child => child.IsLive(period));
        return level is null
            ? children
            : children.SelectMany(child => string.Equals(child.Level, level, StringComparison.Ordinal) ? [child] : PartsOf(child, level, period));
    }

    /// <summary>
    /// The children that rates of an area and period are worked out over: its own estimate, or, where it has none at all, those of
    /// the areas below it that have any, added up, as are those of the areas it was before it existed. Null where one of those has
    /// none for the period.
    /// </summary>
    public int? PopulationOf(Area area, ReportingPeriod period)
    {
        if (area.PopulationFor(period) is { } own)
        {
            return own;
        }

        if (area.IsYetToMerge(period))
        {
            return area.MergedFrom.Select(AreaWith).Select(part => PopulationOf(part, period)).Aggregate((int?)0, (sum, part) => sum + part);
        }

        if (area.Populations.Count > 0)
        {
            return null;
        }

        var parts = ChildrenOf(area).Where(child => child.IsLive(period) && HasPopulation(child)).Select(child => PopulationOf(child, period)).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : parts.Sum();
    }

    private bool HasPopulation(Area area) => area.Populations.Count > 0 || ChildrenOf(area).Any(HasPopulation);

    /// <summary>Those above a person, the next one up first.</summary>
    public IEnumerable<Person> Above(string? personId)
    {
        for (var person = PersonWith(PersonWith(personId)?.ReportsTo); person is not null; person = PersonWith(person.ReportsTo))
        {
            yield return person;
        }
    }

    /// <summary>The person with an id, or null.</summary>
    public Person? PersonWith(string? id) => People.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));
}

/// <summary>A headed group of measures.</summary>
/// <param name="Id">Its id, for example "private-fostering".</param>
/// <param name="Title">Its heading.</param>
/// <param name="Measures">Its measures in print order.</param>
public sealed record MeasureSection(string Id, string Title, IReadOnlyList<Measure> Measures);

/// <summary>An authority, a part of one, a service or a team.</summary>
/// <param name="Id">Its id, for example "north".</param>
/// <param name="Title">Its name.</param>
/// <param name="ParentId">The area it is part of; null for the whole.</param>
/// <param name="Populations">Children aged 0 to 17, by year of the estimate.</param>
public sealed record Area(string Id, string Title, string? ParentId, IReadOnlyDictionary<int, int> Populations)
{
    /// <summary>The level of the tree it stands on, in the council's own word: "authority", "area", "team". Null where it has none.</summary>
    public string? Level { get; init; }

    /// <summary>The first day it exists; null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it exists; null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The areas it was before <see cref="From"/>, by id.</summary>
    public IReadOnlyList<string> MergedFrom { get; init; } = [];

    /// <summary>Whether it exists on the last day of a period.</summary>
    public bool IsLive(ReportingPeriod period) => (From is not { } from || from <= period.LastDay) && (Until is not { } until || until >= period.LastDay);

    /// <summary>Whether a period ends before its first day, and other areas stand for it.</summary>
    public bool IsYetToMerge(ReportingPeriod period) => From is { } from && MergedFrom.Count > 0 && period.LastDay < from;

    /// <summary>
    /// The children that rates of a period are worked out over: the latest estimate of a year not after the one in which the
    /// period's financial year began, as estimates are of mid-year and come out a year late. Null where there is none.
    /// </summary>
    public int? PopulationFor(ReportingPeriod period) => Populations
        .Where(estimate => estimate.Key <= ReportingYear.April.FirstOf(period).Year)
        .OrderByDescending(estimate => estimate.Key)
        .Select(estimate => (int?)estimate.Value)
        .FirstOrDefault();
}

/// <summary>Someone who answers for measures and hears their alerts.</summary>
/// <param name="Id">The id measures name.</param>
/// <param name="Role">For example "Director".</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Where email goes; null when none is known.</param>
/// <param name="Channel">The Teams channel, by the name of the setting that holds its URL; null for none.</param>
public sealed record Person(string Id, string Role, string Name, string? Email, string? Channel)
{
    /// <summary>Their user principal name in Entra id, by which an address is looked up where the catalogue gives none.</summary>
    public string? Upn { get; init; }

    /// <summary>The next person up, by id: who hears of what they have not acknowledged. Null for nobody.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>Whether any message could reach them.</summary>
    public bool IsReachable => Email is not null || Upn is not null || Channel is not null;

    /// <summary>"Ann Smith, Director"; the role alone where it stands for the name.</summary>
    public string NameAndRole() => string.Equals(Name, Role, StringComparison.Ordinal) ? Role : $"{Name}, {Role}";
}

/// <summary>The political portfolio of a scorecard.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Division">The division that runs the service.</param>
/// <param name="CabinetMember">The cabinet member who holds it.</param>
public sealed record Portfolio(string Title, string? Division, string? CabinetMember);
