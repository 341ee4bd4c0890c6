using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>A catalogue folder that holds Kent's scorecard and its sample extracts alone, for what does not need the others.</summary>
internal static class KentCatalogue
{
    private const string Id = "kent-scs";

    /// <summary>Copies it into a folder that its caller removes.</summary>
    /// <returns>The setting that names it.</returns>
    public static string CopyTo(DirectoryInfo folder)
    {
        folder.Create();
        File.Copy(Path.Combine(Repository.Catalogue, $"{Id}.yaml"), Path.Combine(folder.FullName, $"{Id}.yaml"));
        foreach (var path in Directory.EnumerateFiles(Repository.Samples(Id), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, "samples", Id, Path.GetRelativePath(Repository.Samples(Id), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        return $"--Local:Catalogue={folder.FullName}";
    }
}
