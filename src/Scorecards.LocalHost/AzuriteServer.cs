using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecards.LocalHost;

/// <summary>
/// Azurite, the storage emulator, as a child process that ends with this one. It is installed from its lock file on first use.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process child;

    private AzuriteServer(Process process, IReadOnlyDictionary<string, Uri> services)
    {
        child = process;
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + string.Concat(services.Select(service => $"{service.Key}Endpoint={service.Value.GetLeftPart(UriPartial.Authority)}/{Account};"));
    }

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Installs it where it is not, and starts it.</summary>
    /// <param name="data">The folder that keeps its data.</param>
    /// <param name="blobPort">A port, or 0 for any free one.</param>
    /// <param name="queuePort">A port, or 0 for any free one.</param>
    /// <param name="tablePort">A port, or 0 for any free one.</param>
    /// <param name="output">Where progress is printed.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="LocalHostException">It cannot be installed or started.</exception>
    public static async Task<AzuriteServer> StartAsync(string data, int blobPort, int queuePort, int tablePort, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = AzuriteInstall.FindFolder();
        await AzuriteInstall.EnsureAsync(folder, output, cancellationToken);
        Directory.CreateDirectory(data);
        var pidFile = Path.Combine(data, "azurite.pid");
        await WaitForEarlierAsync(pidFile, cancellationToken);
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURITE_PID_FILE"] = pidFile },
        };
        foreach (var argument in (string[])["run.js", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--location", data,
            "--blobPort", Text(blobPort), "--queuePort", Text(queuePort), "--tablePort", Text(tablePort)])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Start(start);
        try
        {
            return new(process, await ReadServicesAsync(process, cancellationToken));
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(child);

    internal static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new LocalHostException($"'{start.FileName}' did not start.");
        }
        catch (Win32Exception e)
        {
            throw new LocalHostException($"'{start.FileName}' is not on the PATH: install Node.js 20 or later, which the storage emulator needs.", e);
        }
    }

    // "Azurite Blob service is successfully listening at http://127.0.0.1:10000"
    private static async Task<Dictionary<string, Uri>> ReadServicesAsync(Process process, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var services = new Dictionary<string, Uri>(StringComparer.Ordinal);
        while (services.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token);
            if (line is null)
            {
                throw new LocalHostException(Explain(await errors));
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                services[match.Groups["service"].Value] = new(match.Groups["uri"].Value);
            }
        }

        // Nothing else is expected, but a full pipe would stop it.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return services;
    }

    private static string Explain(string errors)
    {
        var port = InUse().Match(errors);
        return port.Success
            ? $"Port {port.Groups["port"].Value} is in use by another program: stop it, or choose other ports with Local:BlobPort, Local:QueuePort and Local:TablePort (0 takes any free one)."
            : $"The storage emulator stopped at once: {errors.Trim()}";
    }

    // After a host was killed, its emulator is still writing its data to disk; two on the same data would damage them.
    private static async Task WaitForEarlierAsync(string pidFile, CancellationToken cancellationToken)
    {
        if (!File.Exists(pidFile) || !int.TryParse(await File.ReadAllTextAsync(pidFile, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        try
        {
            using var earlier = Process.GetProcessById(id);
            if (!earlier.ProcessName.Contains("node", StringComparison.OrdinalIgnoreCase))
            {
                return; // the number was given to another program since
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await earlier.WaitForExitAsync(patience.Token);
        }
        catch (ArgumentException)
        {
            // it has ended
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalHostException($"Another local host is using the data in {Path.GetDirectoryName(pidFile)}: stop it, or choose another folder with Local:Data.", e);
        }
    }

    private static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<uri>http://\\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();

    [GeneratedRegex("EADDRINUSE.*?:(?<port>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InUse();
}
