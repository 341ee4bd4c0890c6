namespace Scorecards.Hosting.Messages;

/// <summary>
/// How many lines of a message are shown in full, the first ones, and how many after them in one line each. Every measure is named
/// if that fits at all; with the room that leaves, as many as possible are shown in full. Where not all can be named, half of the
/// room is for those in full.
/// </summary>
/// <param name="Full">How many are shown in full.</param>
/// <param name="Compact">How many after them in one line each.</param>
internal sealed record LineFit(int Full, int Compact)
{
    /// <summary>The most lines in full, whatever the room: nobody reads more.</summary>
    public const int MostInFull = 50;

    /// <summary>Fits lines into a room.</summary>
    /// <param name="full">What each takes in full, for those that may be shown so.</param>
    /// <param name="compact">What each takes in one line.</param>
    /// <param name="room">What there is.</param>
    public static LineFit Of(IReadOnlyList<int> full, IReadOnlyList<int> compact, int room)
    {
        var rest = compact.Sum();
        var limit = rest <= room ? room : room / 2;
        var (used, shown) = (0, 0);
        while (shown < full.Count && used + full[shown] + (rest <= room ? rest - compact.Take(shown + 1).Sum() : 0) <= limit)
        {
            used += full[shown];
            shown++;
        }

        var named = 0;
        while (shown + named < compact.Count && used + compact[shown + named] <= room)
        {
            used += compact[shown + named];
            named++;
        }

        return new(shown, named);
    }
}
