namespace Scorecards.LocalHost.Tests;

/// <summary>What a start prints is read by whoever looks over a shoulder, and kept by whatever keeps logs.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class StartUpOutputTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task It_holds_no_secret()
    {
        await using var host = await RunningHost.StartAsync(azurite, "--Links:SigningKey=planted-signing-key-of-32-characters-and-more", "--SendGrid:ApiKey=planted-sendgrid-key");

        var printed = host.Printed.ToString();

        printed.ShouldContain("Ready: ");
        ((string[])["planted", "AccountKey", "signature="]).Where(secret => printed.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
