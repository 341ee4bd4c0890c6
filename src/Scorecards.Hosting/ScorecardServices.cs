using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Audit;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Evidence;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Rehearsal;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Azure.Messaging;
using Scorecards.Azure.Storage;
using Scorecards.Azure.Tables;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Audit;
using Scorecards.Hosting.Exports;
using Scorecards.Hosting.Health;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Messages;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Settings;
using Scorecards.Hosting.Telemetry;

namespace Scorecards.Hosting;

/// <summary>The composition root: everything both heads run on.</summary>
public static class ScorecardServices
{
    // A service's answer is a status, or a person.
    private const int LongestAnswer = 64 * 1024;

    // A send takes 45 seconds at most: one that has begun when the process is told to stop ends, and is logged.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Adds the whole system. A head may add its own clock, caller identity, credential or progress before; nothing is read or
    /// reached here but the configuration.
    /// </summary>
    /// <exception cref="InvalidSettingsException">A setting is missing or wrong; the message lists them all.</exception>
    public static IServiceCollection AddScorecards(this IServiceCollection services, IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = ScorecardSettings.Read(reader);
        reader.ThrowIfWrong();
        return services.AddScorecards(settings);
    }

    /// <summary>Adds the whole system with settings that were read before.</summary>
    public static IServiceCollection AddScorecards(this IServiceCollection services, ScorecardSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings.Storage.ClientId }));
        services.TryAddSingleton<ICallerIdentity, PlatformIdentity>();
        services.TryAddSingleton<IProgress<WorkProgress>>(new Progress<WorkProgress>());
        services.AddTelemetry(settings.Telemetry);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestEnd);
        AddStorage(services);
        AddMessaging(services, settings);
        AddUseCases(services);
        AddHttp(services);
        return services;
    }

    private static void AddStorage(IServiceCollection services)
    {
        services.AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Storage.Blobs(p.GetRequiredService<TokenCredential>()));
        services.AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Storage.Tables(p.GetRequiredService<TokenCredential>()));
        services.AddSingleton<IExtractFiles>(p => new BlobExtractFiles(Container(p, names => names.Extracts)));
        services.AddSingleton<IRawArchive>(p => new BlobRawArchive(Container(p, names => names.Archive)));
        services.AddSingleton<IIssueReports>(p => new BlobIssueReports(Container(p, names => names.Reports)));
        services.AddSingleton<IReportPacks>(p => new BlobReportPacks(Container(p, names => names.Reports)));
        services.AddSingleton<ICatalogueSource>(p => new BlobCatalogueSource(Container(p, names => names.Catalogue)));
        services.AddSingleton<IExtractLedger>(p => new TableExtractLedger(Table(p, names => names.Extracts)));
        services.AddSingleton<IObservationStore>(p => new TableObservationStore(Table(p, names => names.Observations)));
        services.AddSingleton<IScorecardStore>(p => new TableScorecardStore(Table(p, names => names.Scorecards)));
        services.AddSingleton(p => new TableAlertStore(Table(p, names => names.Alerts)));
        services.AddSingleton(p => new TableCommentaryStore(Table(p, names => names.Commentary)));
        services.AddSingleton<IRecordArchive>(p => new BlobRecordArchive(Container(p, names => names.Archive)));
        services.AddSingleton<ITableMarks>(p => new TableMarks([.. p.GetRequiredService<ScorecardSettings>().Tables.All.Select(name => Table(p, _ => name))]));
        services.AddSingleton<TablesGuard>();
        services.AddSingleton(p => new ArchivedAlerts(p.GetRequiredService<TableAlertStore>(), p.GetRequiredService<TableAlertStore>(), p.GetRequiredService<IRecordArchive>()));
        services.AddSingleton<IAlertStore>(p => p.GetRequiredService<ArchivedAlerts>());
        services.AddSingleton<INotificationOutbox>(p => p.GetRequiredService<ArchivedAlerts>());
        services.AddSingleton<ICommentaryStore>(p => new ArchivedCommentary(p.GetRequiredService<TableCommentaryStore>(), p.GetRequiredService<IRecordArchive>()));
        services.AddSingleton<IDeliveryLog>(p => new TableDeliveryLog(Table(p, names => names.Deliveries)));
        services.AddSingleton<IAuditTrail>(p => new BlobAuditTrail(Container(p, names => names.Archive)));
        services.AddSingleton<EnsureStorage>();
        services.AddHostedService(p => p.GetRequiredService<EnsureStorage>());
    }

    private static void AddMessaging(IServiceCollection services, ScorecardSettings settings)
    {
        services.AddSingleton(settings.Messages);
        services.AddSingleton(settings.Teams);
        services.AddSingleton(settings.Graph);
        services.AddSingleton<GraphAccess>();
        AddClient(services.AddHttpClient<IAlertChannel, TeamsChannel>(nameof(TeamsChannel)));
        if (settings.GraphMail is { } graphMail)
        {
            services.AddSingleton(graphMail);
            AddClient(services.AddHttpClient<IAlertChannel, GraphMailChannel>(nameof(GraphMailChannel)));
        }
        else if (settings.SendGrid is { } sendGrid)
        {
            services.AddSingleton(sendGrid);
            AddClient(services.AddHttpClient<IAlertChannel, SendGridChannel>(nameof(SendGridChannel)));
        }

        services.AddSingleton<AnswerLinks>();
        // One for all, so that what it was told is kept.
        AddClient(services.AddHttpClient(nameof(GraphDirectory)));
        services.AddSingleton<IPersonDirectory>(p => ActivatorUtilities.CreateInstance<GraphDirectory>(p, p.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(GraphDirectory))));
        services.AddSingleton<MessageRenderer>();
        services.AddSingleton<RenderMessage>(p => p.GetRequiredService<MessageRenderer>().RenderAsync);
    }

    // Without the client's own logging, which would write a webhook's address, a secret, into the log. Each call has its own time-out.
    private static void AddClient(IHttpClientBuilder client) => client
        .ConfigureHttpClient(http => (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestAnswer))
        .ConfigurePrimaryHttpMessageHandler(p => MessagingHandler.Create(p.GetRequiredService<MessageSettings>()))
        .RemoveAllLoggers();

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Limits);
        services.AddSingleton<ExtractCheck>();
        services.AddSingleton<ScorecardInputsReader>();
        services.AddSingleton<EvidenceQueries>();
        services.AddSingleton<CompareUpload>();
        services.AddSingleton<EnterExtract>();
        services.AddSingleton<IngestExtract>();
        services.AddSingleton<IngestMissed>();
        services.AddSingleton<FailExtract>();
        services.AddSingleton<ValidateExtract>();
        services.AddSingleton<WithdrawExtract>();
        services.AddSingleton<ExtractQueries>();
        services.AddSingleton<RaiseAlerts>();
        services.AddSingleton<CheckDeadlines>();
        services.AddSingleton<AnswerAlerts>();
        services.AddSingleton<AlertQueries>();
        services.AddSingleton<ComputeScorecards>();
        services.AddSingleton<ScorecardQueries>();
        services.AddSingleton<FiguresInUse>();
        services.AddSingleton<UploadedWords>();
        services.AddSingleton<CommentaryQueries>();
        services.AddSingleton<PublicReports>();
        services.AddSingleton<ReportQueries>();
        services.AddSingleton<PublishReport>();
        services.AddSingleton<WriteCommentary>();
        services.AddSingleton<MessageSender>();
        AddRestore(services);
        services.AddTransient<SendTestMessage>();
        services.AddTransient<DeliverAlerts>();
    }

    // On the tables as they are: what the archive has is not put into the archive again.
    private static void AddRestore(IServiceCollection services)
    {
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<RestoreRows>(p, p.GetRequiredService<TableCommentaryStore>(), p.GetRequiredService<TableAlertStore>()));
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<RestoreBooks>(p, p.GetRequiredService<TableAlertStore>()));
        services.AddSingleton<RestoreRevisions>();
        services.AddSingleton<RestoreFromArchive>();
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<EndpointTools>();
        services.AddSingleton<ReportRenderer>();
        services.AddSingleton<RenderReport>(p => p.GetRequiredService<ReportRenderer>().RenderAsync);
        services.AddSingleton<ReportEndpoints>();
        services.AddSingleton<CommentaryEndpoints>();
        services.AddSingleton<HealthCheck>();
        services.AddSingleton<ScorecardEndpoints>();
        services.AddSingleton<ExtractEndpoints>();
        services.AddSingleton<AlertEndpoints>();
        services.AddSingleton<AnswerEndpoints>();
        services.AddTransient<RunEndpoints>();
        services.AddSingleton<HealthEndpoints>();
        services.AddSingleton<AuditEndpoints>();
        services.AddSingleton<EvidenceEndpoints>();
        AddAccess(services);
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddSingleton<AccessNeeds>();
        services.AddSingleton<Sights>();
        services.AddSingleton<AuditScribe>();
        services.AddSingleton<ClientAddress>();
        services.AddSingleton<RequestRates>();
        services.AddSingleton<RequestSource>();
        services.AddSingleton<RequestSize>();
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<OperationRunner>();
    }

    private static BlobContainerClient Container(IServiceProvider provider, Func<ContainerNames, string> name) =>
        provider.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(name(provider.GetRequiredService<ScorecardSettings>().Containers));

    private static TableClient Table(IServiceProvider provider, Func<TableNames, string> name) =>
        provider.GetRequiredService<TableServiceClient>().GetTableClient(name(provider.GetRequiredService<ScorecardSettings>().Tables));
}
