using System.Security.Cryptography;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Reports;

/// <summary>A published report: what was published, by whom, of which figures, and every file by its hash. It never changes.</summary>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="Period">The period.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Title">The report's title.</param>
/// <param name="Revision">Which version of the report of that period it is, from 1; a number may be left out.</param>
/// <param name="ScorecardRevision">The scorecard's revision it was made of.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedAt">When, UTC.</param>
/// <param name="Files">Its files.</param>
public sealed record ReportPack(
    string Scorecard,
    ReportingPeriod Period,
    string Report,
    string Title,
    int Revision,
    int ScorecardRevision,
    string PublishedBy,
    DateTimeOffset PublishedAt,
    IReadOnlyList<PackedFile> Files)
{
    /// <summary>Whether another pack is this one but for when it was published: what a run leaves that died and was run again.</summary>
    public bool IsSameAs(ReportPack other) => this with { PublishedAt = other.PublishedAt, Files = other.Files } == other && Files.SequenceEqual(other.Files);

    /// <summary>Fails where it cannot be kept with these files.</summary>
    /// <exception cref="ArgumentException">A name is none, or its list is not that of the files.</exception>
    public void ThrowIfNotOf(IReadOnlyList<PackFile> files)
    {
        string[] names = [Scorecard, Report, .. files.Select(file => file.Name)];
        if (Array.Find(names, name => !PackName.IsSound(name)) is { } unsound)
        {
            throw new ArgumentException($"'{unsound}' cannot be a name in a report pack.", nameof(files));
        }

        if (Revision < 1 || files.Any(file => file.Name.Equals(PackName.List, StringComparison.OrdinalIgnoreCase)) || files.DistinctBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Count() != files.Count)
        {
            throw new ArgumentException($"A pack has a revision from 1, and files of different names, none of them {PackName.List}.", nameof(files));
        }

        if (!Files.SequenceEqual(files.Select(file => file.Describe())))
        {
            throw new ArgumentException("The pack's list is not that of its files.", nameof(files));
        }
    }
}

/// <summary>A file in a pack's list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record PackedFile(string Name, string ContentType, string Sha256, long Length);

/// <summary>A file to be kept in a pack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackFile(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its entry in the pack's list.</summary>
    public PackedFile Describe() => new(Name, ContentType, Convert.ToHexStringLower(SHA256.HashData(Content.Span)), Content.Length);
}

/// <summary>A file of a pack, opened.</summary>
/// <param name="File">Its entry in the pack's list.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OpenedFile(PackedFile File, Stream Content);
