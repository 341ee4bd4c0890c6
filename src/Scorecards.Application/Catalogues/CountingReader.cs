using Scorecards.Application.Catalogues.Expressions;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads how a measure is counted from records.</summary>
internal sealed class CountingReader(DatasetBook datasets)
{
    private const int MostHistory = 240;

    private static readonly string[] Expressions = ["where", "numerator", "denominator", "value"];

    /// <summary>Reads a measure's "count"; null where it has none, or none that could be read.</summary>
    public CountingRule? Read(YamlScope measure)
    {
        if (measure.Group("count") is not { } scope)
        {
            return null;
        }

        // Read first, so that each is a key here whatever becomes of the others.
        var texts = Expressions.Select(key => (Key: key, Text: scope.Text(key))).ToList();
        var history = scope.Has("history") ? scope.WholeNumber("history", 0, MostHistory) : (int?)null;
        var dataset = scope.Name("dataset", "a dataset's id", [.. datasets.ById.Keys], required: true) is { } id && datasets.ById.TryGetValue(id, out var found) ? found : null;
        var time = ReadTime(scope, dataset);
        scope.Done();
        if (dataset is null || time is null)
        {
            return null;
        }

        var compiler = new ExpressionCompiler(dataset, datasets.ById);
        var rule = new CountingRule(dataset.Id, time)
        {
            Where = Compile(scope, "where", compiler.Condition),
            Numerator = Compile(scope, "numerator", compiler.Part),
            Denominator = Compile(scope, "denominator", compiler.Part),
            Value = Compile(scope, "value", compiler.Part),
            LooksAt = [.. compiler.LooksAt],
            Columns = [.. compiler.Columns],
            History = history ?? 0,
            Texts = [.. texts.Where(text => text.Text is not null).Select(text => (text.Key, text.Text!))],
        };
        CheckLooks(scope, rule, history);
        datasets.Take(dataset.Id);
        foreach (var other in rule.LooksAt)
        {
            datasets.Take(other);
        }

        return rule;
    }

    /// <summary>Reports what does not go together with the rest of a measure.</summary>
    public static void Check(YamlScope measure, Measure read)
    {
        if (read.Counting is not { } rule || measure.Group("count") is not { } scope)
        {
            return;
        }

        if (read.Formula is not null)
        {
            measure.Report("formula", "the measure is counted from records, and follows from others besides", "delete 'formula:' or 'count:'");
        }

        if (scope.IsSound("numerator", "value", "denominator"))
        {
            CheckParts(measure, scope, read, rule);
        }

        if (measure.IsSound("dataPeriod") && rule.Time is RowTime.By && read.DataPeriod == DataPeriod.Snapshot)
        {
            measure.Report("dataPeriod", "events of a day have no snapshot", "write month, ytd or another stretch of time, or count what is open with 'open:'");
        }

        if (read.Monthly && rule.Texts.Any(text => text.Text.Contains("window_", StringComparison.OrdinalIgnoreCase)))
        {
            measure.Report("monthly", "the figure is counted month by month, so 'window_start' and 'window_end' would be those of one month", "delete 'monthly:', or write the expression without them");
        }

        if (read.Monthly && measure.IsSound("monthly") && (rule.Time is not RowTime.By || !(rule.Numerator?.IsAdditive ?? false) || rule.Denominator is { IsAdditive: false }))
        {
            measure.Report("monthly", "only counts and sums of events add up from month to month", "delete it: the figure is then counted for its whole stretch of time at once");
        }
    }

    private static void CheckParts(YamlScope measure, YamlScope scope, Measure read, CountingRule rule)
    {
        if (rule.Numerator is null == rule.Value is null)
        {
            scope.Report("numerator", rule.Value is null ? "nothing says what is counted" : "there is a value besides", "write 'numerator:', with 'denominator:' where it is a share, or 'value:' alone");
        }
        else if (rule is { Value: not null, Denominator: not null })
        {
            scope.Report("denominator", "a value has no denominator", "delete it, or write 'numerator:' in place of 'value:'");
        }
        else if (rule.Value is not null && read.Unit == MeasureUnit.Percent && measure.IsSound("unit"))
        {
            scope.Report("value", "a percentage is a numerator over a denominator", "write 'numerator:' and 'denominator:' in place of 'value:'");
        }
        else if (rule.Numerator is not null && measure.IsSound("unit"))
        {
            var needs = !read.Unit.IsAmount() && !read.Unit.IsRate();
            if (needs && rule.Denominator is null)
            {
                scope.Report("denominator", $"a figure in {Codes.Unit[read.Unit]} is a numerator over a denominator", "add 'denominator:', or write 'value:' in place of 'numerator:'");
            }
            else if (!needs && rule.Denominator is not null)
            {
                scope.Report("denominator", read.Unit.IsRate() ? "a rate is worked out over the area's population" : "a number has no denominator", "delete it, or write another unit");
            }
        }
    }

    private static RowTime? ReadTime(YamlScope scope, DatasetDefinition? dataset)
    {
        var dates = dataset?.Columns.Where(column => column.Type == ColumnType.Date).Select(column => column.Id).ToList() ?? [string.Empty];
        if (scope.Has("by") && scope.Has("open"))
        {
            scope.Report("open", "a row is of a day or of a stretch of time, not of both", "keep 'by:' or 'open:'");
        }

        var by = scope.Name("by", "a column of dates", dates);
        if (scope.Group("open") is { } open)
        {
            var (from, until) = (open.Name("from", "a column of dates", dates, required: true), open.Name("until", "a column of dates", dates, required: true));
            open.Done();
            return scope.IsSound("open") && dataset is not null ? new RowTime.Open(from!, until!) : null;
        }

        return dataset is null || !scope.IsSound("by") ? null : by is not null ? new RowTime.By(by) : new RowTime.AsListed();
    }

    private static T? Compile<T>(YamlScope scope, string key, Func<string, List<ExpressionProblem>, T?> compile)
        where T : class
    {
        if (scope.Text(key) is not { } text)
        {
            return null;
        }

        var problems = new List<ExpressionProblem>();
        var compiled = compile(text, problems);
        foreach (var problem in problems)
        {
            scope.ReportWithin(key, problem.Line, problem.Column, problem.What, problem.WriteInstead);
        }

        return compiled;
    }

    private void CheckLooks(YamlScope scope, CountingRule rule, int? history)
    {
        if (rule.LooksAt.Count > 0 && history is null)
        {
            scope.Report("history", "the expressions look at other records of a person, and nothing says how far back", "add 'history:' with the number of months before the window that must be known in full, for example 12");
        }

        foreach (var other in rule.LooksAt.Select(id => datasets.ById[id]).Where(other => other.Record.Count == 0 || other.Person is null || other.Date is null))
        {
            scope.Report("dataset", $"the expressions look at a person's records in {other.Id}, which does not say what tells a record, a person or its date", $"give {other.Id} 'record:', 'person:' and 'date:'");
        }
    }
}
