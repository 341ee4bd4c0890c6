using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Scorecards.Application.Alerts;

namespace Scorecards.Azure.Messaging;

/// <summary>
/// Looks people up in Entra id by Microsoft Graph. https://learn.microsoft.com/graph/api/user-get
/// It needs User.ReadBasic.All as an application, which tells the address. What it answers is kept for an hour: a run asks for the same few people again and again.
/// </summary>
public sealed class GraphDirectory(HttpClient http, GraphAccess graph, MessageSettings limits, TimeProvider clock) : IPersonDirectory
{
    /// <summary>How many answers are kept.</summary>
    internal const int MostKept = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (string? Address, DateTimeOffset Until)> answers = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public async Task<string?> FindAddressAsync(string upn, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (answers.TryGetValue(upn, out var known) && known.Until > clock.GetUtcNow())
            {
                return known.Address;
            }
        }

        var address = await AskAsync(upn, cancellationToken);
        Keep(upn, address);
        return address;
    }

    private async Task<string?> AskAsync(string upn, CancellationToken cancellationToken)
    {
        var authorization = await graph.AuthorizeAsync(cancellationToken) ?? throw new DirectoryException($"The directory was not asked: {GraphAccess.NoToken}");
        using var time = new CancellationTokenSource(limits.Lookup, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await AskAsync(upn, authorization, patience.Token);
        }
        catch (HttpRequestException e)
        {
            throw new DirectoryException($"The directory did not answer: {ServiceFault.BeforeSending(e.HttpRequestError) ?? ServiceFault.Broken}", e);
        }
        catch (JsonException e)
        {
            throw new DirectoryException("The directory's answer cannot be read", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DirectoryException($"The directory did not answer: {(time.IsCancellationRequested ? ServiceFault.TimedOut(limits.Lookup) : ServiceFault.NoConnection)}", e);
        }
    }

    private async Task<string?> AskAsync(string upn, AuthenticationHeaderValue authorization, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, graph.AddressOf($"users/{Uri.EscapeDataString(upn)}?$select=mail,userPrincipalName")) { Headers = { Authorization = authorization } };
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new DirectoryException($"The directory answered {ServiceAnswer.StatusOf(response.StatusCode)}");
        }

        // {"mail":"ann@council.example","userPrincipalName":"ann@council.example"}; no mail where there is no mailbox.
        var person = await JsonSerializer.DeserializeAsync<DirectoryPerson>(await response.Content.ReadAsStreamAsync(cancellationToken), JsonSerializerOptions.Web, cancellationToken);
        return string.IsNullOrWhiteSpace(person?.Mail) ? null : person.Mail;
    }

    private void Keep(string upn, string? address)
    {
        lock (gate)
        {
            if (answers.Count >= MostKept)
            {
                answers.Clear(); // recipients are a few dozen: which to keep is not worth a rule
            }

            answers[upn] = (address, clock.GetUtcNow() + Kept);
        }
    }

    private sealed record DirectoryPerson(string? Mail);
}
