using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Measures;

/// <summary>A scorecard as the catalogue defines it.</summary>
/// <param name="Id">Its id, as in blob names and addresses: "kent-scs".</param>
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
    /// <summary>The area that is the whole: where an extract's area is blank.</summary>
    public Area Whole => Areas[0];

    /// <summary>Every measure in print order.</summary>
    public IEnumerable<Measure> Measures => Sections.SelectMany(section => section.Measures);

    /// <summary>The person with an id, or null.</summary>
    public Person? PersonWith(string? id) => People.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));
}

/// <summary>A headed group of measures.</summary>
/// <param name="Id">Its id, for example "private-fostering".</param>
/// <param name="Title">Its heading.</param>
/// <param name="Measures">Its measures in print order.</param>
public sealed record MeasureSection(string Id, string Title, IReadOnlyList<Measure> Measures);

/// <summary>An authority, a part of one, a service or a team.</summary>
/// <param name="Id">Its id, for example "kent".</param>
/// <param name="Title">Its name.</param>
/// <param name="ParentId">The area it is part of; null for the whole.</param>
/// <param name="Populations">Children aged 0 to 17, by year of the estimate.</param>
public sealed record Area(string Id, string Title, string? ParentId, IReadOnlyDictionary<int, int> Populations)
{
    /// <summary>
    /// The children that rates of a period are worked out over: the latest estimate of a year not after the one in which the
    /// period's financial year began, as estimates are of mid-year and come out a year late. Null where there is none.
    /// </summary>
    public int? PopulationFor(ReportingPeriod period) => Populations
        .Where(estimate => estimate.Key <= period.FinancialYear.StartYear)
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
public sealed record Person(string Id, string Role, string Name, string? Email, string? Channel);

/// <summary>The political portfolio of a scorecard.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Division">The division that runs the service.</param>
/// <param name="CabinetMember">The cabinet member who holds it.</param>
public sealed record Portfolio(string Title, string? Division, string? CabinetMember);
