using System.Xml.Linq;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests;

/// <summary>Domain, then Application, then Azure, then Hosting, then the heads: a project references the one before it and nothing else of ours.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Scorecards.Domain"] = [],
        ["Scorecards.Application"] = ["Scorecards.Domain"],
        ["Scorecards.Azure"] = ["Scorecards.Application"],
        ["Scorecards.Hosting"] = ["Scorecards.Azure"],
        ["Scorecards.Functions"] = ["Scorecards.Hosting"],
        ["Scorecards.LocalHost"] = ["Scorecards.Hosting"],
    };

    [Fact]
    public void Every_project_references_the_one_before_it_and_no_other()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => XDocument.Load(path), StringComparer.Ordinal);

        projects.Keys.Order(StringComparer.Ordinal).ShouldBe(Allowed.Keys.Order(StringComparer.Ordinal));
        projects.SelectMany(project => WrongReferences(project.Key, project.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_finds_a_reference_that_points_outward()
    {
        var project = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../Scorecards.Azure/Scorecards.Azure.csproj" /></ItemGroup></Project>""");

        WrongReferences("Scorecards.Application", project).ShouldBe(["Scorecards.Application -> Scorecards.Azure"]);
    }

    [Theory]
    [InlineData(typeof(Domain.Measures.Measure), "Scorecards.Domain")]
    [InlineData(typeof(Application.WireJson), "Scorecards.Application")]
    [InlineData(typeof(Azure.Tables.TableClient), "Scorecards.Azure")]
    [InlineData(typeof(Hosting.ScorecardServices), "Scorecards.Hosting")]
    public void An_assembly_uses_only_what_lies_before_it(Type member, string name)
    {
        var layers = Allowed.Keys.ToList();
        var later = layers.Skip(layers.IndexOf(name) + 1);

        member.Assembly.GetName().Name.ShouldBe(name);
        member.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Intersect(later, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_domain_uses_the_base_class_library_alone()
    {
        typeof(Domain.Measures.Measure).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> WrongReferences(string project, XDocument file) => file.Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
        .Where(reference => !Allowed[project].Contains(reference, StringComparer.Ordinal))
        .Select(reference => $"{project} -> {reference}");
}
