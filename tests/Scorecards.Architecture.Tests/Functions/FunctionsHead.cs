using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Functions;

/// <summary>One function of the head.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Trigger">Its trigger, with everything that says when it runs.</param>
/// <param name="Binding">The type of the parameter that the trigger fills.</param>
internal sealed record FunctionDeclaration(string Name, string Trigger, string Binding);

/// <summary>The Functions head, compiled from its sources against the least declarations of the worker.</summary>
internal static class FunctionsHead
{
    /// <summary>Compiles the head's sources, for a build with the symbols given; <paramref name="more"/> stands beside them.</summary>
    public static (IReadOnlyList<string> Errors, Assembly? Assembly) Compile(string? more = null, params string[] symbols)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols);
        var folder = Path.Combine(Repository.Root, "src", "Scorecards.Functions");
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, path).StartsWith("bin", StringComparison.Ordinal))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .Append(CSharpSyntaxTree.ParseText(WorkerDeclarations.ImplicitUsings, options))
            .Append(CSharpSyntaxTree.ParseText(WorkerDeclarations.Source, options));
        if (more is not null)
        {
            sources = sources.Append(CSharpSyntaxTree.ParseText(more, options));
        }

        // Everything this test runs on: the framework, the packages and our own assemblies.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Scorecards.Functions", sources, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var errors = compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ToList();
        return (errors, errors.Count == 0 ? Assembly.Load(image.ToArray()) : null);
    }

    /// <summary>The functions an assembly declares, by name.</summary>
    public static IReadOnlyList<FunctionDeclaration> FunctionsOf(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Function: FunctionOf(method)))
            .Where(found => found.Function is not null)
            .Select(found => DeclarationOf(found.Method, Value(found.Function!, "Name")))
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];

    private static FunctionDeclaration DeclarationOf(MethodInfo method, string name)
    {
        var (trigger, parameter) = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Select(attribute => (Attribute: attribute, Parameter: parameter)))
            .Where(pair => pair.Attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))
            .ToList()
            .ShouldHaveSingleItem();
        return new(name, TriggerOf(trigger), parameter.ParameterType.Name);
    }

    private static string TriggerOf(Attribute trigger)
    {
        return trigger.GetType().Name switch
        {
            "HttpTriggerAttribute" => $"http {string.Join(',', (string[])Property(trigger, "Methods")!)} /{Value(trigger, "Route")} {Value(trigger, "AuthLevel")}",
            "BlobTriggerAttribute" => $"blob {Value(trigger, "BlobPath")} {Value(trigger, "Connection")} {Value(trigger, "Source")}",
            "QueueTriggerAttribute" => $"queue {Value(trigger, "QueueName")} {Value(trigger, "Connection")}",
            "TimerTriggerAttribute" => $"timer {Value(trigger, "Schedule")}{((bool)Property(trigger, "UseMonitor")! ? " monitored" : string.Empty)}",
            var other => other,
        };
    }

    private static Attribute? FunctionOf(MethodInfo method) => method.GetCustomAttributes().FirstOrDefault(attribute => attribute.GetType().Name == "FunctionAttribute");

    private static object? Property(object attribute, string name) => attribute.GetType().GetProperty(name)!.GetValue(attribute);

    private static string Value(object attribute, string name) => Property(attribute, name)!.ToString()!;
}
