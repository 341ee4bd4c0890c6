using System.Globalization;

namespace Scorecards.LocalHost.Tests;

/// <summary>
/// Kent's Specialist Children's Services scorecard of February 2015 as it was printed, row by row: number, polarity (High,
/// Low, Target), data period, latest result, RAG, numerator, denominator, target, previous result and travel since, outturn
/// of March 2014 and travel since. A dot stands for an empty cell. An arrow up means better.
/// </summary>
internal static class PrintedKentTable
{
    private const string Printed = """
          1 .  R12M    528.5 .   17229  326000   522.6   544.3 .   605.7 .
          2 L  YTD     28.6% A    4414   15432   25.0%   28.7% ↑   26.6% ↓
          3 .  R12M    493.9 .   16100  326000       -   501.5 .   158.7 .
          4 H  YTD     83.6% A   12208   14606   85.0%   82.7% ↑   73.3% ↑
          5 L  SS         26 G       .       .     100      22 ↓     317 ↑
          6 H  YTD     97.4% A   13408   13770   98.0%   97.3% ↑   97.3% ↑
          7 .  SS      278.4 .    9076  326000   315.0   285.1 .   326.8 .
          8 L  SS          0 G       .       .       0       2 ↑       0 →
          9 H  SS        0.9 .      28  326000     1.1     0.9 ↓       - -
         10 H  YTD     86.7% G      72      83   80.0%   88.5% ↓       - -
         11 H  YTD     93.4% G      71      76   85.0%   93.1% ↑       - -
         12 H  YTD     60.7% R      17      28   85.0%   60.7% →       - -
         13 .  SS       38.5 .    1254  326000    35.7    37.3 .    36.1 .
         14 L  SS       5.6% G      70    1254   10.0%    6.2% ↑    3.6% ↓
         15 T  YTD      7.6% G     111    1463    7.5%    6.7% ↑    8.0% ↑
         16 H  SS      98.9% G     879     889   98.0%   98.9% ↓   90.2% ↑
         17 L  YTD      2.1% G      29    1388    5.0%    1.8% ↓    4.8% ↑
         18 H  SS      91.4% G   18948   20734   90.0%   91.3% ↑   88.0% ↑
         19 .  R12M    141.2 .    4603  326000   100.9   141.5 .   129.4 .
         20 T  YTD     37.2% A    1557    4182   45.0%   37.0% ↑   46.7% ↓
         21 H  YTD     98.6% G    3854    3908   98.0%   98.8% ↓   97.4% ↑
         22 .  R12M     53.6 .    1748  326000    47.4    53.3 .    51.2 .
         23 H  YTD     79.5% G    1128    1419   70.0%   78.7% ↑   51.4% ↑
         24 T  YTD     90.5% G    1463    1617   88.0%   90.9% ↑   89.5% ↓
         25 .  SS       46.9 .    1530  326000    48.0    46.4 .    49.8 .
         26 .  YTD      9.7% .      89     922       -    9.6% .   14.6% .
         27 L  SS       9.6% A     183    1899    9.0%    9.5% ↓    8.9% ↓
         28 H  SS      72.7% G     380     523   70.0%   72.6% ↑   66.6% ↑
         29 H  SS      65.2% G     998    1530   60.0%   64.4% ↑   63.2% ↑
         30 H  SS      59.7% A     751    1258   65.0%   59.1% ↑   62.1% ↓
         31 H  YTD     95.6% G    3989    4173   95.0%   95.9% ↓   94.5% ↑
         32 H  SS      96.4% A    1763    1829   98.0%   95.7% ↑       - -
         33 H  SS      89.3% A    1118    1252   92.0%   90.0% ↓   96.6% ↓
         34 H  SS      90.1% A    1128    1252   92.0%   89.4% ↑   85.6% ↑
         35 L  YTD     537.8 A   91970     171     426   555.3 ↑   650.0 ↑
         36 L  YTD     208.1 A   35162     169     121   214.6 ↑   217.0 ↑
         37 H  YTD     45.5% .     138     303       -   42.5% ↑   35.9% ↑
         38 H  YTD     20.6% G     171     830   13.0%   21.0% ↓   16.1% ↑
         39 H  YTD     96.8% A    2061    2130  100.0%   96.6% ↑       - -
         40 H  YTD     89.2% A     535     600  100.0%   88.2% ↑   88.8% ↑
         41 H  YTD     36.8% .     221     600       -   35.1% ↑   18.0% ↑
         42 H  YTD     89.4% A     600     671   90.0%   90.7% ↓   66.2% ↑
         43 L  SS      18.3% A    85.1   465.0   14.0%   17.0% ↓   18.8% ↑
         44 H  SS      80.2% A   372.9   465.0   86.0%   78.8% ↑   73.8% ↑
         45 L  SS      12.2% .    11.0    89.8       -   12.3% ↑       - -
         46 L  SS       15.1 A    1832   121.6    15.0    14.5 ↓    16.9 ↑
         47 L  SS       19.3 G    4713   244.5    20.0    19.7 ↑    22.6 ↑
        """;

    public static IReadOnlyList<PrintedRow> Rows { get; } = [.. Printed.Split('\n').Select(PrintedRow.Read)];
}

/// <summary>One printed row.</summary>
internal sealed record PrintedRow(
    string Number,
    string Polarity,
    string DataPeriod,
    string Display,
    string? Rag,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Target,
    string Previous,
    string? TravelSincePrevious,
    string Outturn,
    string? TravelSinceOutturn)
{
    public static PrintedRow Read(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            cells[0],
            cells[1] switch { "H" => "high", "L" => "low", "T" => "target", _ => "none" },
            cells[2] switch { "SS" => "snapshot", "YTD" => "ytd", _ => "r12m" },
            cells[3],
            cells[4] switch { "G" => "green", "A" => "amber", "R" => "red", _ => null },
            Number(cells[5]),
            Number(cells[6]),
            Number(cells[7]),
            cells[8],
            Travel(cells[9]),
            cells[10],
            Travel(cells[11]));

        static decimal? Number(string cell) => cell is "." or "-" ? null : decimal.Parse(cell.TrimEnd('%'), CultureInfo.InvariantCulture);

        static string? Travel(string cell) => cell switch { "↑" => "improved", "→" => "unchanged", "↓" => "worsened", _ => null };
    }
}
