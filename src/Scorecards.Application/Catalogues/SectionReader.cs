using Scorecards.Application.Catalogues.Shared;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>A measure with the place it was read from.</summary>
internal sealed record MeasurePlace(YamlScope Scope, Measure Measure);

/// <summary>Reads a catalogue's sections and their measures.</summary>
internal sealed class SectionReader(MeasureReader reader)
{
    private readonly UniqueNames ids = new("section id");
    private readonly List<MeasurePlace> places = [];
    private bool isWhole = true;

    /// <summary>Every measure that was read, in print order.</summary>
    public IReadOnlyList<MeasurePlace> Places => places;

    /// <summary>Every measure's id, with a blank where one could not be read.</summary>
    public IReadOnlyList<string> MeasureIds => [.. places.Select(place => place.Measure.Id), .. isWhole ? (string[])[] : [string.Empty]];

    public IReadOnlyList<MeasureSection> Read(YamlScope root)
    {
        var sections = root.Groups("sections", required: true).Select(ReadSection).ToList();
        isWhole = isWhole && sections.Count > 0;
        return sections;
    }

    private MeasureSection ReadSection(YamlScope scope)
    {
        var read = scope.Groups("measures", required: true)
            .Select(listed => listed.Including("a shared measure's id", SharedDefinitions.Shipped.Measures, "count"))
            .Select(measure => new MeasurePlace(measure, reader.Read(measure)))
            .ToList();
        var section = new MeasureSection(
            ids.Claim(scope, "id", scope.Id("id")),
            scope.Text("title", required: true) ?? string.Empty,
            [.. read.Select(place => place.Measure)]);
        scope.Done();
        places.AddRange(read);
        isWhole = isWhole && read.Count > 0;
        return section;
    }
}
