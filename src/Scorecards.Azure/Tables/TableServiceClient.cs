using Azure.Core;
using Azure.Core.Pipeline;

namespace Scorecards.Azure.Tables;

/// <summary>How requests to Table storage are sent; retries and diagnostics are Azure.Core's.</summary>
public sealed class TableClientOptions : ClientOptions
{
    /// <summary>Gives the time that requests are signed with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>A Table storage account, shaped like the official client's type of the same name. Immutable and thread-safe.</summary>
public sealed class TableServiceClient
{
    private static readonly string[] TokenScopes = ["https://storage.azure.com/.default"];

    private readonly HttpPipeline pipeline;
    private readonly Uri endpoint;

    /// <summary>An account reached with its shared key.</summary>
    /// <param name="endpoint">For example https://account.table.core.windows.net or http://127.0.0.1:10002/devstoreaccount1.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="key">Its key, base 64.</param>
    /// <param name="options">How requests are sent.</param>
    public TableServiceClient(Uri endpoint, string account, string key, TableClientOptions? options = null)
        : this(endpoint, options ??= new(), new TableSharedKeyPolicy(account, key, options.Clock))
    {
    }

    /// <summary>An account reached with an identity.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
        : this(endpoint, options ?? new(), new BearerTokenAuthenticationPolicy(credential, TokenScopes))
    {
    }

    private TableServiceClient(Uri endpoint, TableClientOptions options, HttpPipelinePolicy authentication)
    {
        this.endpoint = endpoint;
        pipeline = HttpPipelineBuilder.Build(options, [], [authentication], null);
    }

    /// <summary>A table of the account.</summary>
    public TableClient GetTableClient(string tableName) => new(pipeline, endpoint, tableName);
}
