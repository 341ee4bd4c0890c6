using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>A folder with some of the shipped scorecards and their samples, or the latest months of these.</summary>
internal sealed class CatalogueFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scorecards-catalogue-");

    /// <summary>The setting that makes a host use it.</summary>
    public string Setting => $"--Local:Catalogue={folder.FullName}";

    /// <summary>Adds a scorecard.</summary>
    /// <param name="scorecard">Its id.</param>
    /// <param name="months">How many months of its samples, the latest; null for all.</param>
    public CatalogueFolder With(string scorecard, int? months = null)
    {
        File.Copy(Path.Combine(Repository.Catalogue, $"{scorecard}.yaml"), Path.Combine(folder.FullName, $"{scorecard}.yaml"));
        foreach (var month in Directory.EnumerateDirectories(Repository.Samples(scorecard)).OrderDescending(StringComparer.Ordinal).Take(months ?? int.MaxValue))
        {
            var target = folder.CreateSubdirectory(Path.Combine("samples", scorecard, Path.GetFileName(month)));
            foreach (var file in Directory.EnumerateFiles(month))
            {
                File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
            }
        }

        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
