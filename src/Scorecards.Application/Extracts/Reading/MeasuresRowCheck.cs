using System.Globalization;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Checks the rows of an extract of figures one by one and adds what is wrong to the issues.</summary>
internal sealed class MeasuresRowCheck(Dataset dataset, ScorecardDefinition definition, ReportingPeriod period, IssueList issues)
{
    private readonly MeasureNames names = new(definition);
    private readonly Dictionary<(string Measure, string Area), int> firstRows = [];

    /// <summary>Whether any row so far named a measure there is.</summary>
    public bool NamedAMeasure { get; private set; }

    /// <summary>What the row reports; null when it has an error.</summary>
    public Observation? Read(SheetRow row, MeasuresColumns columns)
    {
        var cells = new RowCells(row, columns, issues);
        var before = issues.Errors;
        cells.CheckNothingOutside();
        var measure = ReadMeasure(cells);
        var area = ReadArea(cells);
        CheckPeriod(cells);
        var beforeNumbers = issues.Errors;
        var numerator = cells.Number(MeasuresField.Numerator);
        var denominator = cells.Number(MeasuresField.Denominator);
        var value = cells.Number(MeasuresField.Value);
        var areNumbers = issues.Errors == beforeNumbers;
        if (measure is not null && area is not null)
        {
            CheckOnlyOnce(cells, measure, area);
        }

        // What follows from a number that is none would only repeat that.
        if (measure is not null && area is not null && areNumbers)
        {
            var isMonths = dataset.Span == Span.Own && Windows.IsWorkedOut(measure);
            new FigureCheck(cells, measure, definition.PopulationOf(area, period), numerator, denominator, value, isMonths).Run();
        }

        return issues.Errors > before ? null : Observe(cells, measure!, area!, numerator?.Value, denominator?.Value, value?.Value);
    }

    // A code in place of the value, or of a part it is made from, is why there is no figure.
    private static Observation Observe(RowCells cells, Measure measure, Area area, decimal? numerator, decimal? denominator, decimal? value)
    {
        var code = cells.Code(MeasuresField.Value) ?? (value is null ? cells.Code(MeasuresField.Numerator) ?? cells.Code(MeasuresField.Denominator) : null);
        var text = cells.TextOrNull(MeasuresField.Commentary);
        return code is null
            ? new(measure.Id, area.Id, numerator, denominator, value, text)
            : new(measure.Id, area.Id, null, null, null, text) { Code = code };
    }

    private Measure? ReadMeasure(RowCells cells)
    {
        var text = cells.Text(MeasuresField.Measure);
        if (names.Measure(text) is { } measure)
        {
            NamedAMeasure = true;
            return measure;
        }

        var (code, message) = names.NoMeasure(text);
        cells.Error(MeasuresField.Measure, code, message);
        return null;
    }

    private Area? ReadArea(RowCells cells)
    {
        var text = cells.Text(MeasuresField.Area);
        if (names.Area(text) is { } area)
        {
            CheckNotEnded(cells, area);
            return area;
        }

        var (code, message) = names.NoArea(text);
        cells.Error(MeasuresField.Area, code, message);
        return null;
    }

    // Its figure would be in no sum and no column of the scorecards above it.
    private void CheckNotEnded(RowCells cells, Area area)
    {
        if (area.Until is { } until && until < period.LastDay)
        {
            cells.Warn(MeasuresField.Area, "area-ended", string.Create(
                CultureInfo.InvariantCulture, $"{area.Title} ended on {until:d MMMM yyyy}, so in {period.ToLongString()} it is part of no other area: name the area that took its place, or change 'until' in the catalogue."));
        }
    }

    private void CheckPeriod(RowCells cells)
    {
        var text = cells.Text(MeasuresField.Period);
        if (text.Length > 0 && PeriodText.Read(text) != period)
        {
            cells.Error(MeasuresField.Period, "wrong-period", $"The row is of '{ExtractIssue.Shorten(text)}' and the file's folder of {period}: upload it to the folder of its own month, or write {period}.");
        }
    }

    private void CheckOnlyOnce(RowCells cells, Measure measure, Area area)
    {
        if (!firstRows.TryAdd((measure.Id, area.Id), cells.Row))
        {
            cells.Error(MeasuresField.Measure, "duplicate-row", string.Create(CultureInfo.InvariantCulture, $"Measure {measure.Number} ({measure.Id}) for {area.Title} already stands in row {firstRows[(measure.Id, area.Id)]}: keep one of the two."));
        }
    }

    /// <summary>The checks of one row's numbers against what its measure counts.</summary>
    private sealed class FigureCheck(RowCells cells, Measure measure, int? population, NumberText? numerator, NumberText? denominator, NumberText? value, bool isMonths)
    {
        private bool IsPercent => measure.Unit == MeasureUnit.Percent;

        public void Run()
        {
            // Each check stands on the one before: a number in the wrong unit would only be wrong again.
            if (!CheckSigns() || !CheckUnits() || !CheckParts())
            {
                return;
            }

            if (isMonths)
            {
                CheckMonth(); // the parts are the month's and the value is its whole window's: neither follows from the other
                return;
            }

            if (numerator is not null && Figure.From(measure.Unit, numerator.Value, denominator?.Value, null, population) is { Denominator: not null } computed)
            {
                CheckStatedValue(computed.Value);
            }
            else if (IsPercent && value is { Value: > 100 })
            {
                cells.Error(MeasuresField.Value, "above-100-percent", "A percentage above 100: correct it, or give the numerator and denominator.");
            }
            else if (IsPercent && value is { Value: > 0 and <= 1, IsPercent: false })
            {
                cells.Error(MeasuresField.Value, "fraction-or-percentage", string.Create(
                    CultureInfo.InvariantCulture, $"It may mean {value.Value * 100:0.####}% or {value.Value:0.####}%: write it with a percent sign, or give the numerator and denominator."));
            }
        }

        // A month's figure written as the window's would be too small a sum, and so, where lower is better, a wrong green.
        private void CheckMonth()
        {
            if (value is not null && numerator is null && cells.Code(MeasuresField.Numerator) is null)
            {
                cells.Error(MeasuresField.Value, "month-or-window", $"Measure {measure.Number} is worked out from its months, and 'value' states its whole stretch of time ({Codes.DataPeriod[measure.DataPeriod]}): write the month's own figure under 'numerator'{(measure.Unit.IsAmount() || measure.Unit.IsRate() ? string.Empty : " and 'denominator'")}. If the month is suppressed and the value is the stated total, write its code there, such as c.");
            }
        }

        private bool CheckSigns()
        {
            var before = cells.Errors;
            foreach (var (field, number) in Numbers().Where(pair => pair.Number.Value < 0 && measure.Unit != MeasureUnit.Currency))
            {
                cells.Error(field, "negative-number", $"A negative {MeasuresColumns.NameOf(field)}: correct it, or leave it blank if there is no figure.");
            }

            return cells.Errors == before;
        }

        private bool CheckUnits()
        {
            var before = cells.Errors;
            foreach (var (field, number) in Numbers())
            {
                if (number.IsPercent && !(IsPercent && field == MeasuresField.Value))
                {
                    cells.Error(field, "wrong-unit", field == MeasuresField.Value
                        ? $"A percentage, and measure {measure.Number} is no percentage ({Codes.Unit[measure.Unit]}): write the figure in its own unit."
                        : $"A percentage where the {MeasuresColumns.NameOf(field)} belongs: write the number, and the percentage under 'value'.");
                }

                if (number.IsScaled && !number.IsPounds && measure.Unit != MeasureUnit.Currency)
                {
                    cells.Error(field, "wrong-unit", $"A number in thousands (K) or millions (M), and measure {measure.Number} counts no money: write the whole number.");
                }

                if (number.IsPounds && measure.Unit is not (MeasureUnit.Currency or MeasureUnit.Average))
                {
                    cells.Error(field, "wrong-unit", $"A sum of money, and measure {measure.Number} counts none ({Codes.Unit[measure.Unit]}): write the figure in its own unit.");
                }
            }

            return cells.Errors == before;
        }

        private bool CheckParts()
        {
            var before = cells.Errors;
            switch (numerator, denominator)
            {
                case ({ Value: 0 }, { Value: 0 }) when isMonths:
                    break; // nothing was due in the month
                case (_, { Value: 0 }):
                    cells.Error(MeasuresField.Denominator, "denominator-zero", "The denominator is 0, and nothing can be divided by it: correct it, or leave numerator and denominator blank if there were none.");
                    break;
                case ({ }, { }) when measure.Unit.IsRate() && population is { } children && denominator.Value != children:
                    cells.Warn(MeasuresField.Denominator, "population-differs", string.Create(CultureInfo.InvariantCulture, $"The catalogue's population for the period is {children:N0}; the file's is used: correct whichever is wrong."));
                    break;
                case ({ }, null) when measure.Unit.IsRate() && population is not null:
                    break;
                case ({ }, null) when !measure.Unit.IsAmount() && cells.Code(MeasuresField.Denominator) is null && cells.Code(MeasuresField.Value) is null:
                    cells.Error(MeasuresField.Denominator, "missing-denominator", "A numerator without its denominator: write the denominator, or give the figure under 'value' and leave both blank.");
                    break;
                case (null, { }) when cells.Code(MeasuresField.Numerator) is null && cells.Code(MeasuresField.Value) is null:
                    cells.Error(MeasuresField.Numerator, "missing-numerator", "A denominator without its numerator: write the numerator, 0 if there were none, or leave both blank.");
                    break;
                case ({ }, { }) when measure.Unit is MeasureUnit.Count:
                    cells.Error(MeasuresField.Denominator, "unexpected-denominator", $"Measure {measure.Number} is a count and has no denominator: leave it blank.");
                    break;
                case ({ }, { }) when IsPercent && numerator.Value > denominator.Value:
                    cells.Error(MeasuresField.Numerator, "numerator-above-denominator", $"The numerator is above the denominator '{cells.Text(MeasuresField.Denominator)}', which would be more than 100%: check whether the two were swapped, and correct them.");
                    break;
                case ({ }, null) when measure.Unit.IsAmount() && !isMonths && value is not null && Math.Abs(numerator.Value - value.Value) > value.HalfUnit:
                    cells.Error(MeasuresField.Value, "value-disagrees", "The numerator and the value differ: keep the right one.");
                    break;
                default:
                    break;
            }

            return cells.Errors == before;
        }

        private void CheckStatedValue(Fraction computed)
        {
            if (computed.Abs() > NumberText.Most)
            {
                cells.Error(MeasuresField.Denominator, "number-too-large", "Divided by it, the figure is beyond a million million: correct it.");
                return;
            }

            // A workbook's own division is exact to some fifteen digits, and no further.
            if (value is not null && (computed - value.Value).Abs() > (Fraction)value.HalfUnit + (computed.Abs() / 1_000_000_000_000m))
            {
                cells.Warn(MeasuresField.Value, "value-disagrees", string.Create(
                    CultureInfo.InvariantCulture,
                    $"The value says {cells.Text(MeasuresField.Value)}, but {cells.Text(MeasuresField.Numerator)} and {(denominator is null ? $"the population of {population:N0}" : cells.Text(MeasuresField.Denominator))} give {computed.Round(measure.Decimals + 1)}, which is used: check which of the three is right."));
            }
        }

        private IEnumerable<(MeasuresField Field, NumberText Number)> Numbers()
        {
            (MeasuresField Field, NumberText? Number)[] all = [(MeasuresField.Numerator, numerator), (MeasuresField.Denominator, denominator), (MeasuresField.Value, value)];
            return all.Where(pair => pair.Number is not null).Select(pair => (pair.Field, pair.Number!));
        }
    }
}
