namespace Scorecards.Domain.Records.Expressions;

/// <summary>
/// The same person's other rows, as seen from the row at a depth: those of its own dataset without itself, or those of another
/// dataset. Each is looked at one depth further in.
/// </summary>
/// <param name="depth">The depth of the row they are looked at for.</param>
/// <param name="person">The column of that row's dataset that says whose it is.</param>
/// <param name="dataset">Whose rows are looked at, by id.</param>
/// <param name="where">Which of them count; null for all.</param>
/// <remarks>A counted row is known among the others by its record columns, in whatever file it stands.</remarks>
public sealed class OtherRows(int depth, int person, string dataset, RowCondition? where)
{
    /// <summary>The rows of the same person, the one itself among them; null where nobody is named.</summary>
    internal PersonRows? Of(RowScope scope)
    {
        var table = scope.TableAt(depth);
        if (table.Text(person, scope.RowAt(depth)) is not { } named)
        {
            return null;
        }

        var found = scope.People.Of(dataset, named);
        if (depth == 0 && !string.Equals(table.Dataset.Id, dataset, StringComparison.Ordinal))
        {
            scope.Looked(dataset, found.Rows.Count > 0);
        }

        return found;
    }

    /// <summary>Steps into one of them; false where it is the row itself or does not count.</summary>
    /// <exception cref="RowBudgetException">Too many rows were looked at.</exception>
    internal bool Enter(RowScope scope, PersonRows found, int index)
    {
        var row = found.Rows[index];
        scope.Spend();
        if (IsItself(scope, found, row))
        {
            return false;
        }

        scope.Enter(depth + 1, found.Table, row);
        if (where is not null && where.Test(scope) != true)
        {
            return false;
        }

        if (depth == 0)
        {
            scope.Found?.Invoke(found.Table, row);
        }

        return true;
    }

    /// <summary>Steps into the nearest one that stands before the row itself and counts; false where there is none.</summary>
    /// <exception cref="RowBudgetException">Too many rows were looked at.</exception>
    internal bool EnterPrevious(RowScope scope)
    {
        if (Of(scope) is not { } found)
        {
            return false;
        }

        var index = 0;
        while (index < found.Rows.Count && !IsItself(scope, found, found.Rows[index]))
        {
            scope.Spend();
            index++;
        }

        // A row that is not among its person's rows has no place in their order, so none stands before it.
        for (index = index == found.Rows.Count ? -1 : index - 1; index >= 0; index--)
        {
            if (Enter(scope, found, index))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsItself(RowScope scope, PersonRows found, int row) => found.Table.IsSameRecord(row, scope.TableAt(depth), scope.RowAt(depth));
}
