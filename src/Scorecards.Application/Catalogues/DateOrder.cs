namespace Scorecards.Application.Catalogues;

/// <summary>Whether what stands oldest first does; a date that could not be read is passed over.</summary>
internal sealed class DateOrder
{
    private DateOnly? latest;

    /// <summary>Takes the next date: true where it is later than those before it.</summary>
    public bool Follows(DateOnly? next)
    {
        var follows = next is null || latest is null || next > latest;
        latest = next ?? latest;
        return follows;
    }
}
