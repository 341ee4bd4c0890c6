namespace Scorecards.Testing.Population;

/// <summary>Records with a marker in every column that says something about a person, to be searched for wherever it must not be.</summary>
public static class MarkedRecords
{
    /// <summary>The marker.</summary>
    public const string Marker = "ZQXMARK";

    /// <summary>The columns of a file, in order.</summary>
    public const string Header = "child_id,name,born_on,sex,weight,adopted,seen_on,area\n";

    /// <summary>The columns of the dataset, as a catalogue has them below "columns:".</summary>
    public const string Columns =
        """
              - { id: child_id, type: text, required: true }
              - { id: name, type: text, personal: true }
              - { id: born_on, type: date, personal: true }
              - { id: sex, type: code, personal: true, codes: [Female = F, Male = M] }
              - { id: weight, type: number, personal: true }
              - { id: adopted, type: flag, personal: true }
              - { id: seen_on, type: date, required: true }
              - { id: area, type: text }
        """;
}
