namespace Scorecards.LocalHost.Tests;

/// <summary>The tests of alerting, with an Azurite of their own beside that of the others.</summary>
[CollectionDefinition(Name)]
public sealed class AlertingCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Alerting";
}
