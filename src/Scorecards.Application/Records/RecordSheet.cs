using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Records;

/// <summary>A list of records in an upload: how many rows it has and which months it states. It holds nothing of what the rows say.</summary>
/// <param name="Dataset">The dataset, by id.</param>
/// <param name="First">The first month it states, up to the upload's own.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record RecordSheet(string Dataset, ReportingPeriod First, int Rows)
{
    /// <summary>How many rows were let through in spite of an issue, by its code.</summary>
    public IReadOnlyDictionary<string, int> Tolerated { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The columns that it has, by id.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    // As an upload's observations keep it: under the dataset, a row with the first month, the number of rows and the columns it has, and one for each code.
    internal IEnumerable<Observation> ToObservations() =>
    [
        new(Dataset, First.ToString(), Rows, null, null, string.Join(' ', Columns)),
        .. Tolerated.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => new Observation(Dataset, code.Key, code.Value, null, null, null)),
    ];

    internal static IReadOnlyList<RecordSheet> Of(IEnumerable<Observation> observations) =>
    [
        .. observations.GroupBy(observation => observation.LineId, StringComparer.Ordinal).Select(list =>
        {
            var head = list.First(observation => ReportingPeriod.TryParse(observation.ScopeId, out _));
            return new RecordSheet(list.Key, ReportingPeriod.Parse(head.ScopeId), decimal.ToInt32(head.Numerator!.Value))
            {
                Columns = head.Text?.Split(' ') ?? [],
                Tolerated = list.Where(observation => observation != head).ToDictionary(observation => observation.ScopeId, observation => decimal.ToInt32(observation.Numerator!.Value), StringComparer.Ordinal),
            };
        }).OrderBy(sheet => sheet.Dataset, StringComparer.Ordinal),
    ];
}
