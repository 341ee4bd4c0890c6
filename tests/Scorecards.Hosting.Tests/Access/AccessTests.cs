using System.Globalization;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Access;

/// <summary>Every operation, asked by everybody there could be: see the table.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private AccessHost host = null!;

    public static TheoryData<AccessRow> Rows => new(AccessTable.Rows);

    public async Task InitializeAsync() => host = await AccessHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void Every_operation_stands_in_the_table() =>
        AccessTable.Rows.Select(row => row.Operation).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(HttpOperations.All.Select(operation => operation.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Everybody_is_answered_what_the_table_says(AccessRow row)
    {
        var isOpen = row.Least == "-";
        var granted = row.Places.Split(' ');
        var (expected, found) = (new List<string>(), new List<string>());
        async Task AskAsync(string who, IReadOnlyList<string>? roles, int status)
        {
            expected.Add(string.Create(CultureInfo.InvariantCulture, $"{who}: {status}"));
            var answered = await StatusAsync(row, roles);
            found.Add(string.Create(CultureInfo.InvariantCulture, $"{who}: {answered}"));
        }

        await AskAsync("unknown", null, row.Unknown);
        await AskAsync("no role", [], isOpen ? row.Allowed : 403);
        await AskAsync("another app's role", ["Other.Administrator", "scorecards.administrator", "Scorecards.Administrator.", "Scorecards.Owner"], isOpen ? row.Allowed : 403);
        foreach (var role in AccessTable.Roles)
        {
            var isEnough = isOpen || Array.IndexOf(AccessTable.Roles, role) >= Array.IndexOf(AccessTable.Roles, row.Least);
            foreach (var (place, suffix) in AccessTable.Places)
            {
                await AskAsync($"{role} of {place}", [$"Scorecards.{role}{suffix}"], isOpen || (isEnough && granted.Contains(place)) ? row.Allowed : 403);
            }
        }

        // A role in one place and a lower one everywhere are not that role everywhere.
        var lower = Array.IndexOf(AccessTable.Roles, row.Least) - 1;
        await AskAsync(
            "a lower role of all, the highest elsewhere",
            [$"Scorecards.{(lower < 0 ? "None" : AccessTable.Roles[lower])}", "Scorecards.Administrator.beta", "Scorecards.Administrator.alpha.west"],
            isOpen || granted.Contains("beta") ? row.Allowed : 403);

        found.Except(expected, StringComparer.Ordinal).ShouldBeEmpty();
        found.Count.ShouldBe(4 + (AccessTable.Roles.Length * AccessTable.Places.Count));
    }

    // Publishing answers 201 the first time.
    private async Task<int> StatusAsync(AccessRow row, IReadOnlyList<string>? roles)
    {
        var path = row.Path
            .Replace("{alert}", host.AlertOf("alpha", "east").Id, StringComparison.Ordinal)
            .Replace("{extract}", host.ExtractOf("alpha/2015-02/measures.csv"), StringComparison.Ordinal)
            .Replace("{nobodys}", host.ExtractOf("nobodys/2015-02/measures.csv"), StringComparison.Ordinal)
            .Replace("{link}", row.Path == "{link}" ? host.LinkPath : string.Empty, StringComparison.Ordinal);
        var status = (await host.SendAsync(row.Operation, path, roles, row.Body)).Status;
        return status == 201 ? 200 : status;
    }
}
