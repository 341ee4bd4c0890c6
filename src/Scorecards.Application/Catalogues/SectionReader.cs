using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a catalogue's sections and their measures.</summary>
internal sealed class SectionReader(MeasureReader measures)
{
    private readonly UniqueNames ids = new("section id");

    public IReadOnlyList<MeasureSection> Read(YamlScope root) => [.. root.Groups("sections", required: true).Select(ReadSection)];

    private MeasureSection ReadSection(YamlScope scope)
    {
        var section = new MeasureSection(
            ids.Claim(scope, "id", scope.Id("id")),
            scope.Text("title", required: true) ?? string.Empty,
            [.. scope.Groups("measures", required: true).Select(measures.Read)]);
        scope.Done();
        return section;
    }
}
