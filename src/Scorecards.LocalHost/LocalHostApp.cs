using System.Globalization;
using Azure.Core;
using Microsoft.Extensions.Configuration.Memory;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Hosting;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Settings;
using Scorecards.LocalHost.Loops;
using Scorecards.LocalHost.StandIns;

namespace Scorecards.LocalHost;

/// <summary>The whole system on a laptop: Kestrel and Azurite in the platform's place, and stand-ins for Teams and email.</summary>
public sealed class LocalHostApp : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly AzuriteServer? storage;
    private readonly IReadOnlyList<BackgroundService> triggers;

    private LocalHostApp(WebApplication web, AzuriteServer? storage, IReadOnlyList<BackgroundService> triggers, Uri address)
    {
        this.web = web;
        this.storage = storage;
        this.triggers = triggers;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Its services, for tests.</summary>
    public IServiceProvider Services => web.Services;

    /// <summary>Runs until it is stopped.</summary>
    /// <returns>0, or 1 where it could not start; the output then says everything that is wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            await using var host = await StartAsync(args, output, stop.Token);
            await host.web.WaitForShutdownAsync(stop.Token);
            return 0;
        }
        catch (LocalHostException e)
        {
            await output.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>Starts it and does the main job once.</summary>
    /// <param name="args">Settings, as --Local:Port=7071.</param>
    /// <param name="output">Where steps and progress are printed.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="LocalHostException">It cannot start; the message lists everything that is wrong.</exception>
    public static async Task<LocalHostApp> StartAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Scorecard Functions, local host");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = LocalDefaults.Values });
        var (local, catalogue) = await LocalConfiguration.CheckAsync(builder.Configuration, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[1/6] Settings and catalogue are sound: {string.Join(", ", catalogue.Select(file => Path.GetFileNameWithoutExtension(file.Name)))}"));

        var azurite = await StartStorageAsync(builder.Configuration, local, output, cancellationToken);
        try
        {
            return await StartAsync(builder, local, catalogue, azurite, output, cancellationToken);
        }
        catch
        {
            if (azurite is not null)
            {
                await azurite.DisposeAsync();
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var loop in triggers)
        {
            await loop.StopAsync(CancellationToken.None);
            loop.Dispose();
        }

        await web.StopAsync();
        await web.DisposeAsync();
        if (storage is not null)
        {
            await storage.DisposeAsync();
        }
    }

    private static async Task<AzuriteServer?> StartStorageAsync(ConfigurationManager configuration, LocalSettings local, TextWriter output, CancellationToken cancellationToken)
    {
        if (configuration["Storage"] is { Length: > 0 } || configuration.GetSection("Storage").GetChildren().Any())
        {
            await output.WriteLineAsync("[2/6] Storage is the account of the setting 'Storage'");
            return null;
        }

        await output.WriteLineAsync("[2/6] Starting the storage emulator");
        var azurite = await AzuriteServer.StartAsync(local.Data, local.BlobPort, local.QueuePort, local.TablePort, output, cancellationToken);
        configuration["Storage"] = azurite.ConnectionString;
        return azurite;
    }

    private static async Task<LocalHostApp> StartAsync(
        WebApplicationBuilder builder, LocalSettings local, IReadOnlyList<CatalogueFile> catalogue, AzuriteServer? azurite, TextWriter output, CancellationToken cancellationToken)
    {
        AddServices(builder, local, output);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<SecurityHeaders>().AddTo(context); // also where no operation answers
            return next(context);
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        foreach (var operation in HttpOperations.All)
        {
            app.MapMethods(operation.Route, [operation.Method], operation.RunAsync);
        }

        StandInEndpoints.Map(app);
        try
        {
            await StartWebAsync(app, local, cancellationToken);
            await MainJob.RunAsync(app.Services, local, catalogue, ownStorage: azurite is not null, output, cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var loops = LoopsOf(app.Services);
        foreach (var loop in loops)
        {
            await loop.StartAsync(CancellationToken.None);
        }

        await output.WriteLineAsync($"      scorecards {local.Address}   alerts {local.Address}alerts   extracts {local.Address}extracts   messages {local.Address}local/outbox");
        await output.WriteLineAsync($"Ready: {local.Address}");
        return new(app, azurite, loops, local.Address);
    }

    private static async Task StartWebAsync(WebApplication app, LocalSettings local, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new LocalHostException(string.Create(CultureInfo.InvariantCulture, $"Port {local.Port} cannot be used: choose another with Local:Port (0 takes any free one)."), e);
        }
    }

    private static void AddServices(WebApplicationBuilder builder, LocalSettings local, TextWriter output)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(local.Port);
            kestrel.Limits.MaxRequestBodySize = null; // a rehearsed upload has the limits of an upload, and their clear answer
        });
        var services = builder.Services;
        services.AddSingleton(local.Now is { } now ? new ShiftedClock(now) : TimeProvider.System);
        services.AddSingleton<ICallerIdentity, LocalIdentity>();
        services.AddSingleton<TokenCredential, StandInCredential>();
        services.AddSingleton<IProgress<WorkProgress>>(new ConsoleProgress(output));
        services.AddSingleton(output);
        services.AddSingleton(new Outbox(local.Data));
        services.AddSingleton<PlannedFailures>();
        services.AddSingleton<ExtractTrigger>();
        services.AddProblemDetails();
        services.AddScorecards(builder.Configuration);
    }

    private static BackgroundService[] LoopsOf(IServiceProvider services)
    {
        var schedules = services.GetRequiredService<ScorecardSettings>().Schedules;
        var clock = services.GetRequiredService<TimeProvider>();
        var progress = services.GetRequiredService<IProgress<WorkProgress>>();
        var logger = services.GetRequiredService<ILogger<TimerLoop>>();
        return
        [
            services.GetRequiredService<ExtractTrigger>(),
            new TimerLoop(Triggers.ComputeScorecards, schedules.ComputeScorecards, stop => services.GetRequiredService<ComputeScorecards>().RunAsync(progress, stop), clock, logger),
            new TimerLoop(Triggers.DeliverAlerts, schedules.DeliverAlerts, stop => services.GetRequiredService<DeliverAlerts>().RunAsync(progress, again: false, stop), clock, logger),
            new TimerLoop(Triggers.CheckDeadlines, schedules.CheckDeadlines, stop => services.GetRequiredService<CheckDeadlines>().RunAsync(stop), clock, logger),
        ];
    }
}
