using System.Globalization;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Checks what is asked of the same person's other rows.</summary>
internal sealed class OtherRowCheck(ValueCheck values, IReadOnlyDictionary<string, DatasetDefinition> datasets)
{
    private readonly HashSet<string> looksAt = new(StringComparer.Ordinal);

    /// <summary>The datasets that were looked at.</summary>
    public IReadOnlyCollection<string> LooksAt => looksAt;

    public Operand? Of(string function, CallSyntax call, RowView view)
    {
        if (DatasetOf(call, view) is not { } dataset || !IsAllowed(function, call, view, dataset))
        {
            return null;
        }

        looksAt.Add(dataset.Id);
        var inner = view.Inner(dataset);
        return function switch
        {
            Functions.Exists => Others(call.Arguments[0], inner) is { } others ? new FlagOperand(new ExistsNode(others)) : null,
            Functions.NumberOf => Others(call.Arguments[0], inner) is { } others ? new NumberOperand(new NumberOfNode(others)) : null,
            Functions.Total => (values.Number(call.Arguments[0], inner), Optional(call, inner)) is ({ } number, { } others) ? new NumberOperand(new TotalNode(others, number)) : null,
            Functions.Previous => Previous(call, inner),
            _ => (values.Date(call.Arguments[0], inner), Optional(call, inner)) is ({ } date, { } others) ? new DateOperand(new OutermostDay(others, date, function is Functions.Latest)) : null,
        };
    }

    private DatasetDefinition? DatasetOf(CallSyntax call, RowView view)
    {
        if (call.Dataset is not { } named || string.Equals(named.Id, view.Dataset.Id, StringComparison.Ordinal))
        {
            return view.Dataset;
        }

        if (datasets.TryGetValue(named.Id, out var found))
        {
            return found;
        }

        values.Report(named.At, $"'{named.Id}' is not a dataset", NearestName.Advice(named.Id, [.. datasets.Keys.Order(StringComparer.Ordinal)]));
        return null;
    }

    private bool IsAllowed(string function, CallSyntax call, RowView view, DatasetDefinition dataset)
    {
        if (view.Depth + 1 == RowScope.MostDepth)
        {
            values.Report(call.At, string.Create(CultureInfo.InvariantCulture, $"looks at other rows stand more than {RowScope.MostDepth - 1} deep in one another"), $"take {function} out of the others");
            return false;
        }

        foreach (var nobodys in new[] { view.Dataset, dataset }.Where(each => RowView.PersonOf(each) < 0).Take(1))
        {
            values.Report(call.Dataset?.At ?? call.At, $"{nobodys.Id} does not say whose its rows are", "name its person column in the dataset, or leave other rows out");
            return false;
        }

        return true;
    }

    private OtherRows? Others(Syntax? condition, RowView inner)
    {
        var where = condition is null ? null : values.Condition(condition, inner);
        return condition is not null && where is null ? null : new(inner.Depth - 1, RowView.PersonOf(inner.Outer!.Dataset), inner.Dataset.Id, where);
    }

    private OtherRows? Optional(CallSyntax call, RowView inner) => Others(call.Arguments.Count > 1 ? call.Arguments[1] : null, inner);

    private Operand? Previous(CallSyntax call, RowView inner)
    {
        if (call.Arguments[0] is not NameSyntax { Of: null, Name: not (Words.WindowStart or Words.WindowEnd) })
        {
            return values.Refuse(call.Arguments[0].At, "previous takes a column", $"write a column of {inner.Dataset.Id}");
        }

        var (operand, others) = (values.Of(call.Arguments[0], inner), Optional(call, inner));
        return others is null ? null : operand switch
        {
            NumberOperand number => new NumberOperand(new PreviousNumber(others, number.Node)),
            DateOperand date => new DateOperand(new PreviousDate(others, date.Node)),
            TextOperand text => text with { Node = new PreviousText(others, text.Node) },
            FlagOperand flag => new FlagOperand(new PreviousFlag(others, flag.Node)),
            _ => null,
        };
    }
}
