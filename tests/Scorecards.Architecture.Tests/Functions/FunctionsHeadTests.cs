using System.Text.Json.Nodes;
using Scorecards.Hosting.Http;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Functions;

/// <summary>The two heads are equal: what the Functions head declares is what the local host maps.</summary>
public sealed class FunctionsHeadTests
{
    [Fact]
    public void The_head_compiles_against_what_it_uses_of_the_worker()
    {
        FunctionsHead.Compile().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void So_it_does_with_the_exporter_to_application_insights()
    {
        FunctionsHead.Compile(WorkerDeclarations.ExporterSource, "AZURE_MONITOR").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_head_that_does_not_compile_is_found()
    {
        FunctionsHead.Compile("public class Broken { public int X() => \"\"; }").Errors.Count.ShouldBe(1);
    }

    [Fact]
    public void Its_http_functions_are_the_operations_that_the_local_host_maps()
    {
        var functions = FunctionsHead.FunctionsOf(FunctionsHead.Compile().Assembly!);

        functions.Where(function => function.Trigger.StartsWith("http ", StringComparison.Ordinal)).ShouldBe(
            HttpOperations.All
                .Select(operation => new FunctionDeclaration(operation.Name, $"http {operation.Method.ToLowerInvariant()} /{operation.Route} Anonymous", "HttpRequest"))
                .OrderBy(function => function.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Its_other_triggers_are_these()
    {
        var functions = FunctionsHead.FunctionsOf(FunctionsHead.Compile().Assembly!);

        functions.Where(function => !function.Trigger.StartsWith("http ", StringComparison.Ordinal)).ShouldBe(
        [
            new("CheckDeadlines", "timer %Schedules:CheckDeadlines% monitored", "TimerInfo"),
            new("ComputeScorecards", "timer %Schedules:ComputeScorecards% monitored", "TimerInfo"),
            new("DeliverAlerts", "timer %Schedules:DeliverAlerts% monitored", "TimerInfo"),
            new("FailExtract", "queue webjobs-blobtrigger-poison Storage", "String"),
            new("IngestExtract", "blob %Containers:Extracts%/{name} Storage EventGrid", "BlobClient"),
        ]);
    }

    [Fact]
    public void Each_function_calls_the_operation_it_is_named_after()
    {
        // The attribute's name and the call stand in one line each; a copied function that calls another's operation is found here.
        var folder = Path.Combine(Repository.Root, "src", "Scorecards.Functions", "Http");
        var calls = Directory.EnumerateFiles(folder, "*.cs")
            .SelectMany(path => File.ReadAllText(path).Split("[Function(nameof(HttpOperations.").Skip(1))
            .Select(part => (Name: part[..part.IndexOf(')', StringComparison.Ordinal)], Calls: part.Split("HttpOperations.")[1].Split(".RunAsync")[0]))
            .ToList();

        calls.Count.ShouldBe(HttpOperations.All.Count);
        calls.ShouldAllBe(call => call.Name == call.Calls);
    }

    [Fact]
    public void No_trigger_is_given_a_blobs_content()
    {
        // A host that hands a file's bytes over holds all of them in memory, whatever the limits say.
        ContentBindings(FunctionsHead.Compile()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("string")]
    [InlineData("byte[]")]
    [InlineData("System.IO.Stream")]
    [InlineData("System.BinaryData")]
    public void A_trigger_that_is_given_a_blobs_content_is_found(string type)
    {
        ContentBindings(FunctionsHead.Compile($$"""
            using Microsoft.Azure.Functions.Worker;
            public class Eager { [Function("Eager")] public void Run([BlobTrigger("x/{name}", Connection = "Storage", Source = BlobTriggerSource.EventGrid)] {{type}} content, string name) { } }
            """)).ShouldBe(["Eager"]);
    }

    [Fact]
    public void Every_setting_a_trigger_names_is_in_the_sample()
    {
        var sample = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")))!["Values"]!;
        string[] expressions = [Triggers.ExtractPath, Triggers.ComputeScorecardsSchedule, Triggers.DeliverAlertsSchedule, Triggers.CheckDeadlinesSchedule];

        expressions.Select(expression => expression.Split('%')[1]).Append(Triggers.Connection).Where(key => !sample.ContainsKey(key.Replace(":", "__", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<string> ContentBindings((IReadOnlyList<string> Errors, System.Reflection.Assembly? Assembly) head)
    {
        head.Errors.ShouldBeEmpty();
        return FunctionsHead.FunctionsOf(head.Assembly!)
            .Where(function => function.Trigger.StartsWith("blob ", StringComparison.Ordinal) && function.Binding != "BlobClient")
            .Select(function => function.Name);
    }
}
