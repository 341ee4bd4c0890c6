using System.Text;
using Scorecards.Application.Extracts.Reading;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>However the bytes of a file are cut into pieces, it is found to be written in the same.</summary>
public sealed class EncodingSearchTests
{
    private const string Windows = "windows-1252";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "utf-8", [] },
        { "utf-8", "a"u8.ToArray() },
        { "utf-8", "plain text\n"u8.ToArray() },
        { "utf-8", "é漢😀, £5 – 漢é😀"u8.ToArray() },
        { "utf-8", [.. Encoding.UTF8.Preamble, .. "é"u8] },
        { Windows, "£5 é"u8.ToArray()[1..] },
        { Windows, [.. "plain text, then caf"u8, 0xE9, .. " and more"u8] },
        { Windows, [.. "plain text, then caf"u8, 0xE9] },
        { Windows, [.. "漢é"u8, 0xF0, 0x9F, 0x98] },
        { Windows, [.. "漢é"u8, 0xF0, 0x9F, 0x98, 0x41] },
        { Windows, [0xE2, 0x82, 0x41, 0x41] },
        { Windows, [0x41, 0xFF, 0xFE] },
        { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("é漢")] },
        { "utf-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("é漢")] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void PiecesChangeNothing(string expected, byte[] file)
    {
        Of(file, _ => file.Length).ShouldBe(expected);
        for (var length = 1; length <= 9; length++)
        {
            Of(file, _ => length).ShouldBe(expected, $"{length} bytes at once");
        }

        for (var seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            Of(file, _ => random.Next(6)).ShouldBe(expected, $"seed {seed}");
        }
    }

    [Fact]
    public void ItIsWhatTheWholeFileSays()
    {
        byte[] bytes = [0x41, 0x80, 0xBF, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0xC0];
        for (var seed = 1; seed <= 5000; seed++)
        {
            var random = new Random(seed);
            var file = Enumerable.Range(0, random.Next(1, 12)).SelectMany(_ => random.Next(3) == 0 ? [bytes[random.Next(bytes.Length)]] : "é€😀a"u8.ToArray()).ToArray();
            Of(file, _ => random.Next(1, 5)).ShouldBe(System.Text.Unicode.Utf8.IsValid(file) ? "utf-8" : Windows, $"seed {seed}");
        }
    }

    private static string Of(byte[] file, Func<int, int> length)
    {
        var search = new EncodingSearch();
        for (var at = 0; at < file.Length;)
        {
            var piece = file.AsSpan(at, Math.Min(length(at), file.Length - at));
            search.Take(piece);
            at += piece.Length;
        }

        return search.Found.WebName;
    }
}
