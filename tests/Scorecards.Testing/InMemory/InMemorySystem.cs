using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Scorecards.Application;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Evidence;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Rehearsal;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Telemetry;
using Scorecards.Application.Work;
using Scorecards.Domain.Alerts;

namespace Scorecards.Testing.InMemory;

/// <summary>The use cases on ports in memory: the whole system but for storage, network and time.</summary>
public sealed class InMemorySystem
{
    private readonly Progress<WorkProgress> progress = new();
    private static readonly WorkTelemetry Telemetry = new();

    /// <summary>Makes it, with the catalogue given or Kent's alone.</summary>
    public InMemorySystem(CrashPlan? plan = null, IReadOnlyDictionary<string, string>? catalogue = null, ExtractLimits? limits = null)
    {
        Plan = plan ?? new();
        Files = new(Plan);
        Archive = new(Plan);
        Reports = new(Plan);
        Ledger = new(Plan);
        Observations = new(Plan);
        Catalogue = new(Plan);
        Scorecards = new(Plan);
        Alerts = new(Plan);
        Deliveries = new(Plan);
        Commentary = new(Plan);
        Packs = new(Plan);
        Records = new(Plan);
        Marks = new(Plan);
        Audit = new(Plan);
        foreach (var (name, text) in catalogue ?? Shipped("kent-scs.yaml"))
        {
            Catalogue.Files[name] = text;
        }

        var sizes = limits ?? ExtractLimits.Default;
        var check = new ExtractCheck(Catalogue, sizes, Clock);
        Inputs = new(Observations, Archive, sizes);
        var (alerts, commentary) = (new ArchivedAlerts(Alerts, Alerts, Records), new ArchivedCommentary(Commentary, Records));
        Guard = new(Marks, Records, Clock);
        var enter = new EnterExtract(Reports, Records, Ledger, Telemetry);
        Ingest = new(Files, Archive, Ledger, enter, Observations, check, Catalogue, alerts, Guard, Clock, Telemetry, NullLogger<IngestExtract>.Instance);
        Fail = new(Files, Ledger, Reports, enter, Observations, Catalogue, alerts, Guard, Clock, Telemetry, NullLogger<FailExtract>.Instance);
        Withdraw = new(Ledger, Observations, Records, Clock, NullLogger<WithdrawExtract>.Instance);
        Teams = new(MessageChannel.Teams, person => person.Channel is not null, Plan);
        Email = new(MessageChannel.Email, person => person.Email is not null || person.Upn is not null, Plan);
        var raise = new RaiseAlerts(alerts, Clock, Telemetry);
        Compute = new(Catalogue, Observations, commentary, Scorecards, Records, Inputs, Guard, raise, Clock, Telemetry, NullLogger<ComputeScorecards>.Instance);
        Deadlines = new(Catalogue, Observations, Guard, raise, Telemetry, NullLogger<CheckDeadlines>.Instance);
        Answers = new(alerts, Catalogue, Clock);
        Deliver = new(alerts, Deliveries, [Teams, Email], new(Directory, notification => Render(notification), NullLogger<MessageSender>.Instance), Catalogue, Guard, Clock, Telemetry, NullLogger<DeliverAlerts>.Instance);
        Restore = new(Guard, new(Records, Ledger, Observations, Commentary, Alerts), new(Records, Alerts), new(Records, Scorecards, Observations), Compute, NullLogger<RestoreFromArchive>.Instance);
        Write = new(commentary, new(Observations), Catalogue, Clock, NullLogger<WriteCommentary>.Instance);
        Queries = new(Scorecards, Observations, Catalogue);
        Evidence = new(Queries, Scorecards, Catalogue, Observations, Commentary, Inputs, Archive, Ledger, sizes);
        Validate = new(check, new(Observations, Commentary, Inputs, Archive, sizes), Catalogue);
        History = new(Commentary, new(Observations));
        Publish = new(new(Queries, Catalogue, Packs, new(Observations, Inputs, Packs)), Packs, alerts, RenderReportAsync, Clock, NullLogger<PublishReport>.Instance);
    }

    /// <summary>The shipped catalogue files of a name, or of a pattern such as "*.yaml".</summary>
    public static IReadOnlyDictionary<string, string> Shipped(string pattern) =>
        System.IO.Directory.EnumerateFiles(Repository.Catalogue, pattern).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText, StringComparer.Ordinal);

    /// <summary>When it dies.</summary>
    public CrashPlan Plan { get; }

    /// <summary>The time: the month after Kent's sample.</summary>
    public FixedClock Clock { get; } = new(new(2015, 3, 9, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The extracts container.</summary>
    public InMemoryExtractFiles Files { get; }

    /// <summary>The archive.</summary>
    public InMemoryArchive Archive { get; }

    /// <summary>The issue reports.</summary>
    public InMemoryReports Reports { get; }

    /// <summary>The ledger.</summary>
    public InMemoryLedger Ledger { get; }

    /// <summary>The observations.</summary>
    public InMemoryObservations Observations { get; }

    /// <summary>The catalogue.</summary>
    public InMemoryCatalogue Catalogue { get; }

    /// <summary>The scorecards.</summary>
    public InMemoryScorecards Scorecards { get; }

    /// <summary>The alerts.</summary>
    public InMemoryAlerts Alerts { get; }

    /// <summary>The delivery log.</summary>
    public InMemoryDeliveries Deliveries { get; }

    /// <summary>The commentary.</summary>
    public InMemoryCommentary Commentary { get; }

    /// <summary>The report packs.</summary>
    public InMemoryPacks Packs { get; }

    /// <summary>The audit trail.</summary>
    public InMemoryAudit Audit { get; }

    /// <summary>Teams.</summary>
    public InMemoryChannel Teams { get; }

    /// <summary>Email.</summary>
    public InMemoryChannel Email { get; }

    /// <summary>The tables' marks.</summary>
    public InMemoryTableMarks Marks { get; }

    /// <summary>Stands before everything that needs whole tables.</summary>
    public TablesGuard Guard { get; }

    /// <summary>The records of the archive.</summary>
    public InMemoryRecords Records { get; }

    /// <summary>Makes messages: what is stored of a notification, as text.</summary>
    public RenderMessage Render { get; set; } = RenderAsync;

    /// <summary>The directory.</summary>
    public InMemoryDirectory Directory { get; } = new();

    /// <summary>Takes uploads in.</summary>
    public IngestExtract Ingest { get; }

    /// <summary>Marks uploads failed.</summary>
    public FailExtract Fail { get; }

    /// <summary>Takes uploads out of use.</summary>
    public WithdrawExtract Withdraw { get; }

    /// <summary>Computes scorecards.</summary>
    public ComputeScorecards Compute { get; }

    /// <summary>Does what the day alone brings.</summary>
    public CheckDeadlines Deadlines { get; }

    /// <summary>Acknowledges and silences.</summary>
    public AnswerAlerts Answers { get; }

    /// <summary>Delivers alerts.</summary>
    public DeliverAlerts Deliver { get; }

    /// <summary>Puts the tables back.</summary>
    public RestoreFromArchive Restore { get; }

    /// <summary>Writes commentary.</summary>
    public WriteCommentary Write { get; }

    /// <summary>Reads scorecards.</summary>
    public ScorecardQueries Queries { get; }

    /// <summary>Reads what scorecards are made from.</summary>
    public ScorecardInputsReader Inputs { get; }

    /// <summary>Shows how figures were made.</summary>
    public EvidenceQueries Evidence { get; }

    /// <summary>Rehearses uploads.</summary>
    public ValidateExtract Validate { get; }

    /// <summary>Reads what was written about figures.</summary>
    public CommentaryQueries History { get; }

    /// <summary>Publishes reports.</summary>
    public PublishReport Publish { get; }

    /// <summary>Uploads text under a name; the clock moves a second on, so that uploads have an order.</summary>
    public void Upload(string blob, string text)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        Files.Upload(blob, Encoding.UTF8.GetBytes(text), Clock.Now);
    }

    /// <summary>Uploads every shipped sample of a scorecard.</summary>
    public void UploadSamples(string scorecard)
    {
        var samples = Repository.Samples(scorecard);
        foreach (var path in System.IO.Directory.EnumerateFiles(samples, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Upload($"{scorecard}/{Path.GetRelativePath(samples, path).Replace(Path.DirectorySeparatorChar, '/')}", File.ReadAllText(path));
        }
    }

    /// <summary>Runs what the platform would: the trigger for every blob, then both timers.</summary>
    public async Task RunAsync()
    {
        foreach (var blob in Files.Names)
        {
            await Ingest.RunAsync(blob, progress, CancellationToken.None);
        }

        await ComputeAsync();
        await DeliverAsync();
    }

    /// <summary>Uploads text under a name and takes it in.</summary>
    public async Task<ExtractEntry> IngestAsync(string blob, string text)
    {
        Upload(blob, text);
        return (await Ingest.RunAsync(blob, progress, CancellationToken.None))!.Entry;
    }

    /// <summary>Computes once.</summary>
    public Task<ComputeRun> ComputeAsync() => Compute.RunAsync(progress, CancellationToken.None);

    /// <summary>Delivers once.</summary>
    public Task<DeliveryRun> DeliverAsync(bool again = false) => Deliver.RunAsync(progress, again, CancellationToken.None);

    /// <summary>A scorecard of the whole.</summary>
    public async Task<ScorecardDocument> ScorecardAsync(string scorecard, string period, int? revision = null) =>
        (await Queries.FindAsync(scorecard, period, area: null, revision, CancellationToken.None)).Document
        ?? throw new InvalidOperationException($"There is no {scorecard} for {period}.");

    /// <summary>Puts the tables back.</summary>
    public Task<RestoreRun> RestoreAsync() => Restore.RunAsync(progress, CancellationToken.None);

    /// <summary>Every table is dropped, and what was uploaded is gone: the archive alone is left.</summary>
    public void DropTables()
    {
        Files.Clear();
        Marks.Drop();
        Ledger.Entries.Clear();
        Observations.Revisions.Clear();
        Observations.Written.Clear();
        Scorecards.Drop();
        Alerts.Drop();
        Deliveries.Drop();
        Commentary.Drop();
    }

    // In two files, so that a run can die between them.
    private static Task<IReadOnlyList<PackFile>> RenderReportAsync(ReportDocument report, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PackFile>>(
    [
        new("report.csv", "text/csv", Encoding.UTF8.GetBytes(string.Join('\n', report.Areas.SelectMany(area => area.Measures).Select(measure => $"{measure.Id},{measure.Display}")))),
        new("report.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(report, WireJson.Options)),
    ]);

    private static Task<AlertMessage> RenderAsync(Notification notification)
    {
        var text = JsonSerializer.Serialize(notification with { RaisedAt = default }, WireJson.Options);
        var body = new MessageBody(text, string.Empty, "{}");
        return Task.FromResult(new AlertMessage(notification.Id, $"{notification.Kind} {notification.Lines.Count}", body, body));
    }
}
