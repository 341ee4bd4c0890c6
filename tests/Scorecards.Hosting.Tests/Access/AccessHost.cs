using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Audit;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Messages;
using Scorecards.Hosting.Tests.Settings;
using Scorecards.Testing.InMemory;

namespace Scorecards.Hosting.Tests.Access;

/// <summary>The composition root as it is deployed, platform identity and all, on ports in memory: a request goes the whole way of an operation.</summary>
internal sealed class AccessHost : IAsyncDisposable
{
    public const string Period = "2015-02";

    private readonly ServiceProvider services;

    private AccessHost(InMemorySystem system, ServiceProvider services) => (System, this.services) = (system, services);

    public InMemorySystem System { get; }

    public IServiceProvider Services => services;

    public AnswerLinks Links => services.GetRequiredService<AnswerLinks>();

    /// <summary>With the figures of one month in; a change is a key of a setting and its value.</summary>
    public static Task<AccessHost> StartAsync(params (string Key, string? Value)[] changes)
    {
        var system = new InMemorySystem(catalogue: AreasCatalogue.Files);
        system.Upload($"alpha/{Period}/measures.csv", AreasCatalogue.Measures);
        system.Upload($"alpha/{Period}/national.csv", AreasCatalogue.National);
        system.Upload($"alpha/{Period}/money.csv", AreasCatalogue.Money);
        system.Upload($"beta/{Period}/measures.csv", AreasCatalogue.Beta);
        system.Upload("nobodys/2015-02/measures.csv", "measure,value\n");
        return StartAsync(system, changes);
    }

    /// <summary>With what was uploaded to a system.</summary>
    public static async Task<AccessHost> StartAsync(InMemorySystem system, params (string Key, string? Value)[] changes)
    {
        await system.RunAsync();
        var configuration = SettingValues.With([("WEBSITE_AUTH_ENABLED", "True"), ("Limits:RequestsPerMinute", "1000000"), ("Limits:AnonymousRequestsPerMinute", "1000000"), .. changes]);
        var composed = new ServiceCollection().AddSingleton(configuration).AddSingleton<TimeProvider>(system.Clock).AddScorecards(configuration);
        composed.AddSingleton<ICatalogueSource>(system.Catalogue).AddSingleton<IExtractFiles>(system.Files).AddSingleton<IRawArchive>(system.Archive).AddSingleton<IIssueReports>(system.Reports)
            .AddSingleton<IReportPacks>(system.Packs).AddSingleton<IExtractLedger>(system.Ledger).AddSingleton<IObservationStore>(system.Observations).AddSingleton<IScorecardStore>(system.Scorecards)
            .AddSingleton<IAlertStore>(system.Alerts).AddSingleton<INotificationOutbox>(system.Alerts).AddSingleton<IDeliveryLog>(system.Deliveries).AddSingleton<ICommentaryStore>(system.Commentary)
            .AddSingleton<IAuditTrail>(system.Audit).AddSingleton<IRecordArchive>(system.Records).AddSingleton<ITableMarks>(system.Marks);
        return new(system, composed.BuildServiceProvider());
    }

    /// <summary>Sends a request as the platform passes it on.</summary>
    /// <param name="name">The operation.</param>
    /// <param name="path">The path with its query.</param>
    /// <param name="roles">The caller's app roles; null for somebody who has not signed in.</param>
    /// <param name="body">What is sent, as the operation takes it.</param>
    /// <param name="with">What else the request is given.</param>
    public async Task<Executed> SendAsync(string name, string path, IReadOnlyList<string>? roles, string? body = null, Action<HttpRequest>? with = null)
    {
        var operation = HttpOperations.All.Single(candidate => candidate.Name == name);
        await using var scope = services.CreateAsyncScope();
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = answer } };
        var request = context.Request;
        (request.Method, request.Scheme, request.Host) = (operation.Method, "http", new("worker"));
        (request.Path, request.QueryString) = ("/" + path.Split('?')[0], new(path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : string.Empty));
        new TemplateMatcher(TemplateParser.Parse(operation.Route), []).TryMatch(request.Path, request.RouteValues).ShouldBeTrue($"{path} is not {operation.Route}");
        if (roles is not null)
        {
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal(roles);
        }

        if (body is not null)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            (request.Body, request.ContentLength) = (new MemoryStream(bytes), bytes.Length);
            request.ContentType = operation.Body switch { BodyKind.Form => "application/x-www-form-urlencoded", BodyKind.File => "text/csv", _ => "application/json" };
        }

        with?.Invoke(request);
        var result = await operation.RunAsync(request);
        await result.ExecuteAsync(context);
        return new(context.Response.StatusCode, context.Response.ContentType, answer.ToArray(), context.Response.Headers);
    }

    /// <summary>The header of somebody with app roles.</summary>
    public static string Principal(IEnumerable<string> roles, string provider = "aad") => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = provider,
        name_typ = "name",
        role_typ = "roles",
        claims = roles.Select(role => new { typ = "roles", val = role }).Prepend(new { typ = "preferred_username", val = "ann@council.example" }),
    }));

    /// <summary>The alert of an area.</summary>
    public Alert AlertOf(string scorecard, string area) => System.Alerts.Alerts.Single(alert => (alert.Scorecard, alert.Area) == (scorecard, area));

    /// <summary>The upload of a scorecard's measures.</summary>
    public string ExtractOf(string blob) => System.Ledger.Entries.Values.Single(entry => entry.Blob == blob).Id;

    /// <summary>The path of the signed link that answers the first message about alpha.</summary>
    public string LinkPath => Links.For(System.Alerts.Notifications.Select(item => item.Notification).First(item => item.Scorecard == "alpha" && item.Lines.Any(line => line.AlertId is not null)))!.PathAndQuery[1..];

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
