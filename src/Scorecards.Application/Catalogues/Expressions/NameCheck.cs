using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Finds the columns that names mean.</summary>
internal sealed class NameCheck(List<ExpressionProblem> problems)
{
    // How often a column was named, less how often with a word for its place.
    private readonly Dictionary<(string Dataset, string Column), int> plainly = [];

    /// <summary>The columns that were named, and whether the expressions say each time what stands in the place of one.</summary>
    public IEnumerable<ColumnUse> Columns => plainly.Select(column => new ColumnUse(column.Key.Dataset, column.Key.Column, MayBeAbsent: column.Value == 0));

    /// <summary>What a name means; null where it means nothing.</summary>
    public Operand? Of(NameSyntax name, RowView view)
    {
        if (name.Of is null && name.Name is Words.WindowStart or Words.WindowEnd)
        {
            return new DateOperand(name.Name is Words.WindowStart ? new WindowStartNode() : new WindowEndNode());
        }

        if (RowOf(name, view) is not { } row)
        {
            return null;
        }

        var column = row.Dataset.IndexOf(name.Name);
        if (column < 0)
        {
            problems.Add(new(name.At.Line, name.At.Column, $"'{name.Name}' is not a column of {row.Dataset.Id}", Advice(name, row)));
            return null;
        }

        Count(row, name, 1);
        return Column(row.Dataset.Columns[column], row.Depth, column);
    }

    /// <summary>Notes that the expression says what stands in the place of a column. That a cell is missing is no such word: a blank one says something, and a column that is not there nothing.</summary>
    public void MayBeAbsent(Syntax operand, RowView view)
    {
        if (operand is NameSyntax name && (name.Of is null ? view : Words.Same(name.Of, Words.This) ? view.Counted : view.Outer) is { } row && row.Dataset.IndexOf(name.Name) >= 0)
        {
            Count(row, name, -1);
        }
    }

    private void Count(RowView row, NameSyntax name, int times) => plainly[(row.Dataset.Id, name.Name)] = plainly.GetValueOrDefault((row.Dataset.Id, name.Name)) + times;

    private static Operand Column(DatasetColumn column, int depth, int index) => column.Type switch
    {
        ColumnType.Number => new NumberOperand(new NumberColumn(depth, index)),
        ColumnType.Date => new DateOperand(new DateColumn(depth, index)),
        ColumnType.Flag => new FlagOperand(new FlagColumn(depth, index)),
        ColumnType.Code => new TextOperand(new TextColumn(depth, index), new(column.Id, column.Codes), Literal: null),
        _ => new TextOperand(new TextColumn(depth, index), Codes: null, Literal: null),
    };

    // The column of the row outside, a code without its quotes, or the nearest name.
    private static string Advice(NameSyntax name, RowView row)
    {
        if (name.Of is null && row.Outer is { } outer && (outer.Dataset.IndexOf(name.Name) >= 0 || row.Counted.Dataset.IndexOf(name.Name) >= 0))
        {
            return $"write {(row.Counted.Dataset.IndexOf(name.Name) >= 0 ? Words.This : Words.Outer)}.{name.Name}";
        }

        var code = row.Dataset.Columns.SelectMany(column => column.Codes).FirstOrDefault(code => Words.Same(code.Name, name.Name));
        if (name.Of is null && code is not null)
        {
            return $"write '{code.Name}' in quotes";
        }

        return (name.Of is null ? ForeignWriting.Advice(string.Empty, name.Name) : null) ?? NearestName.Advice(name.Name, [.. row.Dataset.Columns.Select(column => column.Id), .. name.Of is null ? [Words.WindowStart, Words.WindowEnd] : Array.Empty<string>()]);
    }

    private RowView? RowOf(NameSyntax name, RowView view)
    {
        switch (name.Of)
        {
            case null:
                return view;
            case { } of when Words.Same(of, Words.This):
                return view.Counted;
            case { } of when Words.Same(of, Words.Outer) && view.Outer is { } outer:
                return outer;
            case { } of when Words.Same(of, Words.Outer):
                problems.Add(new(name.At.Line, name.At.Column, "there is no row around the counted one", $"write {name.Name}"));
                return null;
            default:
                problems.Add(new(name.At.Line, name.At.Column, $"'{name.Of}' is no row", $"write this.{name.Name} for the counted row, or outer.{name.Name} for the row around this one"));
                return null;
        }
    }
}
