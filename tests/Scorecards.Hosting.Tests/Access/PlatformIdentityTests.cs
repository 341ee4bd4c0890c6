using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Tests.Access;

public sealed class PlatformIdentityTests
{
    private const string Administrator = """{"auth_typ":"aad","claims":[{"typ":"preferred_username","val":"ann@council.example"},{"typ":"roles","val":"Scorecards.Administrator"}]}""";

    [Theory]
    [InlineData("garbage")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"auth_typ":"aad","claims":{}}""")]
    [InlineData("""{"auth_typ":"aad","claims":[7]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"roles","val":7}]}""")]
    public void What_is_no_principal_is_nobody(string principal) => CallerOf(Encoded(principal)).ShouldBe("nobody");

    [Theory]
    [InlineData("google")]
    [InlineData("AAD")]
    [InlineData("")]
    [InlineData("aad,google")]
    public void Whom_another_provider_signed_in_is_nobody(string provider) =>
        CallerOf(Encoded(Administrator.Replace("\"aad\"", $"\"{provider}\"", StringComparison.Ordinal))).ShouldBe("nobody");

    [Fact]
    public void Whom_no_provider_is_named_for_is_nobody() => CallerOf(Encoded(Administrator.Replace("\"auth_typ\":\"aad\",", string.Empty, StringComparison.Ordinal))).ShouldBe("nobody");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("False")]
    [InlineData("1")]
    public void A_forged_header_is_nobody_where_the_platform_signs_nobody_in(string? enabled) => CallerOf(Encoded(Administrator), enabled).ShouldBe("nobody");

    [Theory]
    [InlineData("True")]
    [InlineData("true")]
    public void A_caller_is_who_the_platform_says(string enabled) => CallerOf(Encoded(Administrator), enabled).ShouldBe("ann@council.example: Scorecards.Administrator");

    [Fact]
    public void Nobody_is_known_without_the_platforms_header() => CallerOf(null).ShouldBe("nobody");

    [Fact]
    public void Nobody_is_known_by_a_header_that_is_not_base_64() => CallerOf("not base 64!").ShouldBe("nobody");

    [Fact]
    public void Nobody_is_known_by_two_headers() => CallerOf($"{Encoded(Administrator)},{Encoded(Administrator)}").ShouldBe("nobody");

    [Theory]
    [InlineData("""[]""", "signed in: ")]
    [InlineData("""null""", "signed in: ")]
    [InlineData("""[null,{"typ":null,"val":"x"},{"typ":"roles","val":null}]""", "signed in: ")]
    [InlineData("""[{"typ":"name","val":"Ann"}]""", "Ann: ")]
    [InlineData("""[{"typ":"name","val":"Ann"},{"typ":"preferred_username","val":"ann@council.example"}]""", "ann@council.example: ")]
    [InlineData("""[{"typ":"preferred_username","val":" "},{"typ":"oid","val":"1-2"}]""", "1-2: ")]
    [InlineData("""[{"typ":"roles","val":"Scorecards.Reader"}]""", "signed in: Scorecards.Reader")]
    [InlineData("""[{"typ":"roles","val":"Scorecards.Reader.a"},{"typ":"roles","val":"Scorecards.Analyst.b.c"},{"typ":"roles","val":"Scorecards.Reader.a"}]""", "signed in: Scorecards.Reader.a, Scorecards.Analyst.b.c")]
    [InlineData("""[{"typ":"http://schemas.microsoft.com/ws/2008/06/identity/claims/role","val":"Scorecards.Analyst"}]""", "signed in: Scorecards.Analyst")]
    [InlineData("""[{"typ":"roles","val":"scorecards.reader"},{"typ":"roles","val":"Other.Administrator"},{"typ":"groups","val":"Scorecards.Administrator"}]""", "signed in: ")]
    public void A_callers_grants_are_their_claims(string claims, string caller) => CallerOf(Encoded($$"""{"auth_typ":"aad","claims":{{claims}}}""")).ShouldBe(caller);

    [Fact]
    public void The_principal_says_which_claims_are_names_and_roles() =>
        CallerOf(Encoded("""{"auth_typ":"aad","name_typ":"n","role_typ":"r","claims":[{"typ":"n","val":"Ann"},{"typ":"r","val":"Scorecards.Reader"}]}""")).ShouldBe("Ann: Scorecards.Reader");

    [Theory]
    [InlineData("Scorecards.Reader", true)]
    [InlineData("Scorecards.Reader.a", true)]
    [InlineData("Scorecards.Reader.a-1.b-2", true)]
    [InlineData("Scorecards.Reader.", false)]
    [InlineData("Scorecards.Reader..b", false)]
    [InlineData("Scorecards.Reader.a.", false)]
    [InlineData("Scorecards.Reader.a.b.c", false)]
    [InlineData("Scorecards.Reader.*", false)]
    [InlineData("Scorecards.Reader.A", false)]
    [InlineData("Scorecards.Reader. a", false)]
    [InlineData(" Scorecards.Reader", false)]
    [InlineData("Scorecards.Reader ", false)]
    [InlineData("Scorecards.reader", false)]
    [InlineData("Scorecards.None", false)]
    [InlineData("Scorecards.4", false)]
    [InlineData("Scorecards.Owner", false)]
    [InlineData("Scorecards", false)]
    [InlineData("Scorecards.", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void What_is_not_written_as_a_grant_grants_nothing(string? role, bool isGrant) => (Grant.Read(role)?.ToString()).ShouldBe(isGrant ? role : null);

    private static string Encoded(string principal) => Convert.ToBase64String(Encoding.UTF8.GetBytes(principal));

    private static string CallerOf(string? header, string? enabled = "True")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("WEBSITE_AUTH_ENABLED", enabled)]).Build();
        var request = new DefaultHttpContext().Request;
        if (header is not null)
        {
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;
        }

        var caller = new PlatformIdentity(configuration).CallerOf(request);
        return caller.Name is null ? "nobody" : $"{caller.Name}: {string.Join(", ", caller.Grants)}";
    }
}
