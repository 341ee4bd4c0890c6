namespace Scorecards.Domain.Records;

/// <summary>What a column of a dataset holds.</summary>
public enum ColumnType
{
    /// <summary>Text as it is written, such as an id.</summary>
    Text = 0,

    /// <summary>One of a list of codes; its value is the code's own name, however the file writes it.</summary>
    Code,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An exact decimal number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,
}
