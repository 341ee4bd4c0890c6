using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a catalogue's sections and their measures.</summary>
internal sealed class SectionReader(IReadOnlyList<Person> people, string? director)
{
    private readonly UniqueNames sectionIds = new("section id");
    private readonly UniqueNames measureNames = new("measure id or number");

    public IReadOnlyList<MeasureSection> Read(YamlScope root) => [.. root.Groups("sections", required: true).Select(ReadSection)];

    private MeasureSection ReadSection(YamlScope scope)
    {
        var section = new MeasureSection(
            sectionIds.Claim(scope, "id", scope.Id("id")),
            scope.Text("title", required: true) ?? string.Empty,
            [.. scope.Groups("measures", required: true).Select(ReadMeasure)]);
        scope.Done();
        return section;
    }

    private Measure ReadMeasure(YamlScope scope)
    {
        var polarity = scope.Choice("polarity", Codes.Polarity);
        var measure = new Measure
        {
            Id = measureNames.Claim(scope, "id", scope.Id("id")),
            Number = measureNames.Claim(scope, "number", scope.Text("number", required: true) ?? string.Empty),
            Title = scope.Text("title", required: true) ?? string.Empty,
            TitleInferred = scope.Flag("inferred"),
            Polarity = polarity,
            DataPeriod = scope.Choice("dataPeriod", Codes.DataPeriod),
            Unit = scope.Choice("unit", Codes.Unit),
            Decimals = scope.WholeNumber("decimals", 0, 6, otherwise: 0),
            Status = scope.Choice<MeasureStatus>("status", Codes.Status, MeasureStatus.Live),
            Safeguarding = scope.Flag("safeguarding"),
            Contract = scope.Flag("contract"),
            DirectorId = CatalogueReader.ReadReachable(scope, "director", people, director),
            DataSource = scope.Text("dataSource"),
            Guidance = scope.Text("guidance"),
            DataNotes = [.. scope.Groups("notes").Select(ReadNote)],
            Standards = ReadStandards(scope, polarity),
        };
        if (measure.DirectorId is null && measure.Standards.Any(standard => Rateable(polarity, standard)))
        {
            scope.Report("director", "a rated measure has no director, so nobody would hear that it went red", "add 'director:' here or under 'scorecard:'");
        }

        scope.Done();
        return measure;
    }

    private static DataNote ReadNote(YamlScope scope)
    {
        var note = new DataNote(scope.Text("label", required: true) ?? string.Empty, scope.Text("text", required: true) ?? string.Empty);
        scope.Done();
        return note;
    }

    private static List<Standard> ReadStandards(YamlScope measure, Polarity polarity)
    {
        var standards = new List<Standard>();
        foreach (var scope in measure.Groups("standards"))
        {
            var standard = new Standard(
                scope.Date("from"),
                scope.Number("target"),
                scope.Number("minimum"),
                scope.Number("greenWithin"),
                scope.Number("redBeyond"),
                scope.Flag("illustrative"));
            Check(scope, polarity, standard);
            if (standards.Count > 0 && standards[^1].From >= standard.From)
            {
                scope.Report("from", "standards stand oldest first, each from a later date", "move it or change its date");
            }

            scope.Done();
            standards.Add(standard);
        }

        return standards;
    }

    private static void Check(YamlScope scope, Polarity polarity, Standard standard)
    {
        switch (polarity, standard)
        {
            case (Polarity.High, { Target: { } target, Minimum: { } minimum }) when minimum > target:
                scope.Report("minimum", "higher is better, and the minimum standard is above the target", "write a minimum at or below the target");
                break;
            case (Polarity.Low, { Target: { } target, Minimum: { } minimum }) when minimum < target:
                scope.Report("minimum", "lower is better, and the minimum standard is below the target", "write a minimum at or above the target");
                break;
            case (Polarity.Target, { Minimum: not null }):
                scope.Report("minimum", "a measure with polarity target is judged by its distance", "write greenWithin and redBeyond instead");
                break;
            case (Polarity.Target, { GreenWithin: { } green, RedBeyond: { } red }) when green < 0 || red < green:
                scope.Report("redBeyond", "it must be at least greenWithin, and neither may be negative", "write distances from target such as 5 and 10");
                break;
            case (Polarity.Target, { GreenWithin: null, RedBeyond: not null } or { GreenWithin: not null, RedBeyond: null }):
                scope.Report("greenWithin", "greenWithin and redBeyond go together", "write both or neither");
                break;
            case (Polarity.High or Polarity.Low or Polarity.None, { GreenWithin: not null } or { RedBeyond: not null }):
                scope.Report("greenWithin", "only polarity target is judged by distance", "write minimum instead");
                break;
            default:
                break;
        }
    }

    private static bool Rateable(Polarity polarity, Standard standard) => Domain.Scoring.Rating.Boundaries(polarity, standard).Count > 0;
}
