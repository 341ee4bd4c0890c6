using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Domain.Records.Counting;

/// <summary>
/// The rows of people that expressions look at besides the counted one: of every record what the file extracted last says of it, as
/// an earlier one did not know how it went on.
/// </summary>
public sealed class PersonRowIndex : IPersonRows
{
    private static readonly PersonRows Nobody = new(new(new(string.Empty, string.Empty, [])), []);

    private readonly Dictionary<string, Book> books = new(StringComparer.Ordinal);

    /// <summary>Takes the rows of a file in; files of a dataset in the order in which they were extracted.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="file">The file's place among the dataset's files.</param>
    /// <param name="standingOf">What a row is.</param>
    public void Add(RecordTable table, int file, Func<RecordTable, int, RecordStanding> standingOf)
    {
        if (!books.TryGetValue(table.Dataset.Id, out var book))
        {
            books.Add(table.Dataset.Id, book = new(table.Dataset));
        }

        for (var row = 0; row < table.Count; row++)
        {
            switch (standingOf(table, row))
            {
                case RecordStanding.Stated:
                    book.Add(table, row, file);
                    break;
                case RecordStanding.Restated:
                    book.Forget(table, row);
                    break;
                default:
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public PersonRows Of(string dataset, string? person) =>
        person is not null && books.TryGetValue(dataset, out var book) ? book.Of(person) : Nobody;

    /// <summary>How many people a dataset names.</summary>
    public int PeopleIn(string dataset) => books.TryGetValue(dataset, out var book) ? book.PeopleCount : 0;

    /// <summary>The place of the file that a row of a person stands in, among its dataset's files.</summary>
    public int FileOf(RecordTable table, int row) => books[table.Dataset.Id].FileOf(row);

    private sealed class Book(DatasetDefinition dataset)
    {
        private readonly RecordTable rows = new(dataset);
        private readonly List<int> files = [];
        private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<string, PersonRows> byPerson = new(StringComparer.Ordinal);
        private readonly HashSet<int> forgotten = [];
        private readonly int person = dataset.IndexOf(dataset.Person!);
        private readonly int date = dataset.IndexOf(dataset.Date!);
        private ILookup<string, int>? people;

        public int PeopleCount => People.Count;

        private ILookup<string, int> People => people ??= Enumerable.Range(0, rows.Count).Where(row => rows.Text(person, row) is not null && !forgotten.Contains(row)).ToLookup(row => rows.Text(person, row)!, StringComparer.Ordinal);

        public int FileOf(int row) => files[row];

        public void Add(RecordTable table, int row, int file)
        {
            if (!table.HasKey(row))
            {
                AddFrom(table, row, file);
                return;
            }

            var key = table.KeyOf(row);
            if (byKey.TryGetValue(key, out var known))
            {
                rows.Replace(known, table, row);
                files[known] = file;
            }
            else
            {
                byKey.Add(key, AddFrom(table, row, file));
            }
        }

        public void Forget(RecordTable table, int row)
        {
            if (table.HasKey(row) && byKey.Remove(table.KeyOf(row), out var known))
            {
                forgotten.Add(known);
            }
        }

        public PersonRows Of(string who)
        {
            if (!byPerson.TryGetValue(who, out var found))
            {
                // Of two of the same day the order of their keys decides, which no file's order changes.
                byPerson.Add(who, found = new(rows, [.. People[who].OrderBy(row => rows.Day(date, row)).ThenBy(row => row, Comparer<int>.Create(rows.CompareKeys))]));
            }

            return found;
        }

        private int AddFrom(RecordTable table, int row, int file)
        {
            files.Add(file);
            return rows.AddFrom(table, row);
        }
    }
}
