using System.Diagnostics;

namespace Scorecards.LocalHost;

/// <summary>Installs Azurite into infra/azurite as its lock file pins it.</summary>
internal static class AzuriteInstall
{
    private static readonly string Below = Path.Combine("infra", "azurite");

    /// <summary>The folder with the lock file.</summary>
    /// <exception cref="LocalHostException">There is none.</exception>
    public static string FindFolder() => FindRoot() is { } root
        ? Path.Combine(root, Below)
        : throw new LocalHostException("There is no folder infra/azurite above the program: run it from the repository, or set Storage to the connection string of a storage account.");

    /// <summary>The repository's folder: the one above the program, or above the current folder, that holds infra/azurite; null where there is none.</summary>
    public static string? FindRoot()
    {
        foreach (var start in (string[])[AppContext.BaseDirectory, Environment.CurrentDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Below, "package-lock.json")))
                {
                    return folder.FullName;
                }
            }
        }

        return null;
    }

    /// <summary>Installs it unless what is there was installed from this very lock file.</summary>
    public static async Task EnsureAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var stamp = Path.Combine(folder, "node_modules", ".installed-from");
        var lockText = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"), cancellationToken);
        if (IsCurrent(stamp, lockText))
        {
            return;
        }

        // Two hosts may start at once: one installs, the other waits for it.
        await using var gate = await TakeTurnAsync(Path.Combine(folder, ".install-lock"), cancellationToken);
        if (IsCurrent(stamp, lockText))
        {
            return;
        }

        await output.WriteLineAsync("      installing the storage emulator (first use only, about half a minute)");
        await RunNpmAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(stamp, lockText, cancellationToken);
    }

    private static bool IsCurrent(string stamp, string lockText) => File.Exists(stamp) && string.Equals(File.ReadAllText(stamp), lockText, StringComparison.Ordinal);

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
            }
        }
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            start.ArgumentList.Add(argument);
        }

        using var npm = AzuriteServer.Start(start);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new LocalHostException($"'npm ci' in {folder} failed: {(await errors).Trim()}");
        }
    }
}
