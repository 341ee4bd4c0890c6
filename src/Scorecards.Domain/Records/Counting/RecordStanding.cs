namespace Scorecards.Domain.Records.Counting;

/// <summary>What a file's row of a record is to those who look at a person's records.</summary>
public enum RecordStanding
{
    /// <summary>What is known of it, until a later file says more.</summary>
    Stated = 0,

    /// <summary>Of a month that a later file states: unless that has the record, it is no more.</summary>
    Restated,

    /// <summary>A row that nothing tells apart, and that another file tells.</summary>
    ToldElsewhere,
}
