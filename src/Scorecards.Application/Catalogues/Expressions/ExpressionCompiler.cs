using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Makes what can be worked out of the expressions that a catalogue writes for a dataset's rows; src/catalogue/expressions.md says what they may be.</summary>
/// <param name="dataset">The dataset whose rows are counted.</param>
/// <param name="datasets">Every dataset, by id.</param>
internal sealed class ExpressionCompiler(DatasetDefinition dataset, IReadOnlyDictionary<string, DatasetDefinition> datasets)
{
    private readonly HashSet<string> looksAt = new(StringComparer.Ordinal);
    private readonly HashSet<ColumnUse> columns = [];

    /// <summary>The columns that compiled expressions name.</summary>
    public IReadOnlyCollection<ColumnUse> Columns => columns;

    /// <summary>The ids of datasets that compiled expressions look at through the person's other rows, its own among them.</summary>
    public IReadOnlyCollection<string> LooksAt => looksAt;

    /// <summary>Whether any of them looks at other rows.</summary>
    public bool LooksBack => looksAt.Count > 0;

    /// <summary>A condition on a row; null where there is a problem.</summary>
    public RowCondition? Condition(string text, List<ExpressionProblem> problems) =>
        Compile(text, problems, (values, syntax, view) => values.Condition(syntax, view));

    /// <summary>A numerator, a denominator or a value; null where there is a problem.</summary>
    public PartExpression? Part(string text, List<ExpressionProblem> problems) =>
        Compile(text, problems, (values, syntax, view) => new PartCheck(values, view).Of(syntax, text));

    private T? Compile<T>(string text, List<ExpressionProblem> problems, Func<ValueCheck, Syntax, RowView, T?> check)
        where T : class
    {
        if (SyntaxReader.Read(text, problems) is not { } syntax)
        {
            return null;
        }

        var found = new List<ExpressionProblem>();
        var values = new ValueCheck(datasets, found);
        var compiled = check(values, syntax, new(dataset, Outer: null));
        if (compiled is not null)
        {
            looksAt.UnionWith(values.LooksAt);
            columns.UnionWith(values.Columns);
        }

        problems.AddRange(found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column));
        return compiled;
    }
}
