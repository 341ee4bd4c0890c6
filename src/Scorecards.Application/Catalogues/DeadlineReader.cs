using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>What a deadline may name and what it has where it does not say.</summary>
/// <param name="People">Those who may be told.</param>
/// <param name="Datasets">The scorecard's datasets, with a blank where one could not be read.</param>
/// <param name="HasOwner">Whether the scorecard has a data owner, or one that could not be read.</param>
/// <param name="Director">The scorecard's director; null for nobody, blank where that could not be read.</param>
internal sealed record DeadlineContext(People People, IReadOnlyCollection<string> Datasets, bool HasOwner, string? Director);

/// <summary>Reads when a scorecard's extracts are due.</summary>
internal sealed class DeadlineReader(DeadlineContext context)
{
    // A director who is told later would be overtaken by the next month's deadline.
    private const int MostDaysOfDirector = 15;

    public List<Deadline> Read(YamlScope root)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var deadlines = root.Groups("deadlines").Select(scope => ReadDeadline(scope, taken)).ToList();
        if (deadlines.Count > 0 && !context.HasOwner)
        {
            root.Report("deadlines", "the data owner is told of a late extract first, and the scorecard has none", "add 'dataOwner:' under 'scorecard:'");
        }

        return deadlines;
    }

    private Deadline ReadDeadline(YamlScope scope, HashSet<string> taken)
    {
        var deadline = new Deadline(
            scope.Name("dataset", "a dataset of the scorecard", context.Datasets, required: true) ?? string.Empty,
            scope.WholeNumber("workingDay", 1, 20),
            scope.Month("from"),
            PersonReader.ReadReachable(scope, "director", context.People, context.Director),
            scope.WholeNumber("directorAfter", 1, MostDaysOfDirector, otherwise: 2));
        scope.Done();
        if (deadline.Dataset.Length > 0 && !taken.Add(deadline.Dataset) && scope.IsSound("dataset"))
        {
            scope.Report("dataset", $"{deadline.Dataset} has another deadline above", "keep one of them");
        }

        if (deadline.DirectorId is null && scope.Has("directorAfter") && scope.IsSound("director"))
        {
            scope.Report("directorAfter", "neither the deadline nor the scorecard has a director to tell", "add 'director:' here or under 'scorecard:', or delete it");
        }

        return deadline;
    }
}
