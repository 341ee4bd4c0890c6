using Scorecards.Application.Catalogues.Expressions;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a dataset's columns.</summary>
internal static class DatasetColumnReader
{
    public static DatasetColumn Read(YamlScope scope, UniqueNames ids)
    {
        var id = scope.Text("id", required: true) ?? string.Empty;
        if (id.Length > 0 && (id.Length > 64 || !char.IsAsciiLetterLower(id[0]) || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')))
        {
            scope.Report("id", $"'{id}' cannot stand in an expression", "write at most 64 lower-case letters, digits and underscores, beginning with a letter");
        }

        else if (Words.Reserved.Contains(id, StringComparer.OrdinalIgnoreCase) || id is "window_start" or "window_end")
        {
            scope.Report("id", $"'{id}' is a word of expressions", "give the column another id");
        }

        ids.Claim(scope, "id", id);
        var type = scope.Choice("type", Codes.ColumnType);
        var column = new DatasetColumn(id, type, [.. scope.Texts("headers")])
        {
            Required = scope.Flag("required"),
            Personal = scope.Flag("personal"),
            Codes = ReadCodes(scope),
        };
        scope.Done();
        if (scope.IsSound("type", "codes") && scope.Has("codes") != (type == ColumnType.Code))
        {
            scope.Report(
                scope.Has("codes") ? "codes" : "type",
                type == ColumnType.Code ? "a column of codes does not say which there are" : "only a column of codes has any",
                type == ColumnType.Code ? "add 'codes:', a list such as [Female = F | 2, Male = M | 1]" : "write 'type: code', or delete them");
        }

        return column;
    }

    // "Female = F | 2": the name, then what else files write for it.
    private static List<CodeValue> ReadCodes(YamlScope scope)
    {
        var codes = scope.Texts("codes").Select(text =>
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            return new CodeValue(parts[0], parts.Length == 1 ? [] : parts[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }).ToList();
        foreach (var twice in codes.SelectMany(code => code.Spellings.Append(code.Name)).CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1))
        {
            scope.Report("codes", $"'{twice.Key}' stands for two codes, or twice for one", "keep one of them");
        }

        return codes;
    }
}
