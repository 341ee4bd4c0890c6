using System.Runtime.CompilerServices;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>Finds the places of rows' areas: the names of a few areas stand in every row, mostly as the same instances.</summary>
/// <param name="areas">The areas.</param>
/// <param name="columns">The area columns: the first that is filled says the area.</param>
internal sealed class AreaPlaces(AreaNames areas, int[] columns)
{
    private const int Known = 256;

    private readonly (string? Name, int Place)[] known = new (string?, int)[Known];

    /// <summary>Finds them for every row of a table; -1 where a row names none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(RecordTable table, Span<int> places)
    {
        places = places[..table.Count];
        places.Fill(-1);
        for (var column = columns.Length - 1; column >= 0; column--)
        {
            var names = table.Texts(columns[column]);
            for (var row = 0; row < places.Length; row++)
            {
                if (names[row] is { } name)
                {
                    places[row] = PlaceOf(name);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(string name)
    {
        ref var place = ref known[RuntimeHelpers.GetHashCode(name) & (Known - 1)];
        if (!ReferenceEquals(place.Name, name))
        {
            place = (name, areas.Find(name));
        }

        return place.Place;
    }
}
