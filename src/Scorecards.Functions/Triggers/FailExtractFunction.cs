using Microsoft.Azure.Functions.Worker;
using Scorecards.Application.Extracts;
using Scorecards.Hosting.Http;
using Names = Scorecards.Hosting.Http.Triggers;

namespace Scorecards.Functions.Triggers;

/// <summary>Marks failed what the platform gave up on.</summary>
public sealed class FailExtractFunction(FailExtract fail)
{
    /// <summary>Runs for each message on the poison queue.</summary>
    [Function(Names.FailExtract)]
    public Task RunAsync([QueueTrigger(Names.PoisonQueue, Connection = Names.Connection)] string message, CancellationToken cancellationToken)
    {
        var poison = PoisonBlobMessage.Read(message);
        return fail.RunAsync(poison.BlobName, poison.ETag, cancellationToken);
    }
}
