namespace Scorecards.Domain.Measures;

/// <summary>What stands beside the measures.</summary>
public enum BlockKind
{
    /// <summary>Lines of money: budget, forecast and the variance between them.</summary>
    Budget = 0,

    /// <summary>How many, or what share, fall into each category.</summary>
    Distribution,

    /// <summary>How many audits gave which level of assurance.</summary>
    Assurance,

    /// <summary>Projects, each with two colours and a story.</summary>
    Projects,
}

/// <summary>A block as the catalogue defines it; its extracts are the dataset of its id.</summary>
/// <param name="Id">Its id, and the name of its dataset.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Unit">For a distribution: counts or percentages.</param>
/// <param name="Categories">For a distribution or assurance: the categories in print order.</param>
/// <param name="Lines">Its lines in print order.</param>
public sealed record Block(
    string Id, BlockKind Kind, string Title, MeasureUnit Unit, IReadOnlyList<BlockCategory> Categories, IReadOnlyList<BlockLine> Lines);

/// <summary>A category of a distribution.</summary>
/// <param name="Id">Its id, and its column in an extract.</param>
/// <param name="Short">Its short heading, for example "RI".</param>
/// <param name="Title">Its name, for example "Requires improvement".</param>
public sealed record BlockCategory(string Id, string Short, string Title);

/// <summary>A line of a block.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Contract">True when a contract asks for it.</param>
/// <param name="Unit">For a budget: money, or a percentage.</param>
/// <param name="Better">For a budget: whether a lower or a higher forecast is better.</param>
public sealed record BlockLine(string Id, string Title, bool Contract, MeasureUnit Unit, Polarity Better);
