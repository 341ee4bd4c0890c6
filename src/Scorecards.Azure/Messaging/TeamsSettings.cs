namespace Scorecards.Azure.Messaging;

/// <summary>How a workflow takes its card.</summary>
public enum PayloadShape
{
    /// <summary>A message whose attachments are cards: the template "When a Teams webhook request is received".</summary>
    Message = 0,

    /// <summary>The bare card: newer flows that post a card themselves.</summary>
    Card,
}

/// <summary>The workflow of a Teams channel.</summary>
/// <param name="Url">Its URL, a secret: it holds its signature.</param>
/// <param name="Shape">How it takes its card.</param>
public sealed record TeamsWorkflow(Uri Url, PayloadShape Shape)
{
    /// <summary>Without the URL.</summary>
    public override string ToString() => $"a workflow that takes a {Shape}";
}

/// <summary>The Teams settings.</summary>
/// <param name="Channels">The workflow of each channel, by the name the catalogue uses.</param>
public sealed record TeamsSettings(IReadOnlyDictionary<string, TeamsWorkflow> Channels);
