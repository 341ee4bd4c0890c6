using System.Globalization;
using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Valid files with a few bytes changed, cut out or doubled, from one seed.</summary>
public sealed class MutatedFileTests
{
    private const int Seed = 20150228;

    [Theory]
    [InlineData(ExtractFormat.Csv, 3_000)]
    [InlineData(ExtractFormat.Xlsx, 1_500)]
    public void No_change_to_a_valid_file_makes_reading_fail_or_find_neither_figures_nor_issues(ExtractFormat format, int files)
    {
        var valid = format == ExtractFormat.Csv ? ValidText() : ValidWorkbook();
        Given.Read(valid, format).ShouldReport(Given.Visits with { Value = 60.7m, Text = "Late, \"again\"" }, new Observation("open-cases", "kent", 1566m, null, null, null));
        for (var number = 0; number < files; number++)
        {
            // each file has its own seed, so that the one that fails can be made again alone
            var name = string.Create(CultureInfo.InvariantCulture, $"{format}, seed {Seed + number}");
            var mutated = Mutate(valid, new Random(Seed + number));
            var reading = Should.NotThrow(() => Given.Read(mutated, format), name);
            (reading.Issues.Count + reading.Observations.Count).ShouldBeGreaterThan(0, name);
            reading.Observations.All(observation => observation.ScopeId is "kent" or "east").ShouldBeTrue(name);
        }
    }

    private static byte[] ValidText() => Encoding.UTF8.GetBytes(Given.Header + "12,,17,28,60.7%,\"Late, \"\"again\"\"\"\n5,,\"1,566\",,,\n");

    private static byte[] ValidWorkbook() => new WorkbookBuilder().Sheet("measures")
        .Row("measure", "area", "numerator", "denominator", "value", "commentary")
        .Row(12, null, 17, 28, WorkbookCell.Number(0.607, "0.0%"), "Late, \"again\"")
        .Row(5, null, "1,566")
        .Build();

    internal static byte[] Mutate(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes.Insert(at, ",;\t\"\r\n-%£"u8[random.Next(10)]);
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
