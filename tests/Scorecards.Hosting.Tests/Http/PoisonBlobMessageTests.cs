using System.Text.Json;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class PoisonBlobMessageTests
{
    [Fact]
    public void A_message_of_the_platform_is_read() => PoisonBlobMessage.Read(
        """{"FunctionId":"Host.Functions.IngestExtract","BlobType":"BlockBlob","ContainerName":"extracts","BlobName":"kent-scs/2015-02/measures – £.csv","ETag":"\"0x8D5\""}""")
        .ShouldBe(new PoisonBlobMessage("kent-scs/2015-02/measures – £.csv", "\"0x8D5\""));

    [Fact]
    public void A_message_without_a_version_is_read() => PoisonBlobMessage.Read("""{"BlobName":"a.csv"}""").ShouldBe(new PoisonBlobMessage("a.csv", null));

    [Theory]
    [InlineData("")]
    [InlineData("a.csv")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"BlobName":null}""")]
    [InlineData("""{"BlobName":7}""")]
    [InlineData("""{"blobname":"a.csv"}""")]
    public void What_is_not_such_a_message_is_refused(string text) => Should.Throw<JsonException>(() => PoisonBlobMessage.Read(text));
}
