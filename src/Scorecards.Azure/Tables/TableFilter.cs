namespace Scorecards.Azure.Tables;

/// <summary>OData filters over keys, with values quoted.</summary>
public static class TableFilter
{
    /// <summary>Rows of a partition.</summary>
    public static string Partition(string partitionKey) => $"PartitionKey eq '{Quoted(partitionKey)}'";

    /// <summary>Rows of every partition whose key begins with a prefix.</summary>
    public static string PartitionPrefix(string prefix) => Prefix("PartitionKey", prefix);

    /// <summary>Rows whose key begins with a prefix.</summary>
    public static string RowPrefix(string prefix) => Prefix("RowKey", prefix);

    /// <summary>Rows whose key comes after another.</summary>
    public static string RowAfter(string rowKey) => $"RowKey gt '{Quoted(rowKey)}'";

    /// <summary>Rows with a text property of a value.</summary>
    public static string Equal(string property, string value) => $"{property} eq '{Quoted(value)}'";

    /// <summary>Rows that fulfil all filters; nulls are left out.</summary>
    public static string All(params string?[] filters) => string.Join(" and ", filters.Where(filter => filter is not null));

    // A prefix is the range up to the same text with its last character raised by one.
    private static string Prefix(string property, string prefix) =>
        $"{property} ge '{Quoted(prefix)}' and {property} lt '{Quoted(prefix[..^1] + (char)(prefix[^1] + 1))}'";

    private static string Quoted(string value) => value.Replace("'", "''", StringComparison.Ordinal);
}
