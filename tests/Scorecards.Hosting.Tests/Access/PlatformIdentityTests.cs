using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Tests.Access;

public sealed class PlatformIdentityTests
{
    private const string Administrator = """{"claims":[{"typ":"preferred_username","val":"ann@council.example"},{"typ":"roles","val":"Scorecards.Administrator"}]}""";

    [Theory]
    [InlineData("garbage")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"claims":{}}""")]
    [InlineData("""{"claims":[7]}""")]
    [InlineData("""{"claims":[{"typ":"roles","val":7}]}""")]
    public void What_is_no_principal_is_nobody(string principal) => CallerOf(Encoded(principal)).ShouldBe(Caller.Unknown);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("False")]
    [InlineData("1")]
    public void Nobody_is_known_where_the_platform_signs_nobody_in(string? enabled) =>
        CallerOf(Encoded(Administrator), enabled).ShouldBe(Caller.Unknown);

    [Theory]
    [InlineData("True")]
    [InlineData("true")]
    public void A_caller_is_who_the_platform_says(string enabled) =>
        CallerOf(Encoded(Administrator), enabled).ShouldBe(new Caller("ann@council.example", AccessRole.Administrator));

    [Fact]
    public void Nobody_is_known_without_the_platforms_header() => CallerOf(null).ShouldBe(Caller.Unknown);

    [Theory]
    [InlineData("""{"claims":[]}""", "signed in", AccessRole.None)]
    [InlineData("""{}""", "signed in", AccessRole.None)]
    [InlineData("""{"claims":[{"typ":"name","val":"Ann"}]}""", "Ann", AccessRole.None)]
    [InlineData("""{"claims":[{"typ":"roles","val":"Scorecards.Reader"}]}""", "signed in", AccessRole.Reader)]
    [InlineData("""{"claims":[{"typ":"roles","val":"Scorecards.Analyst"}]}""", "signed in", AccessRole.Analyst)]
    [InlineData("""{"claims":[{"typ":"roles","val":"Scorecards.Approver"},{"typ":"roles","val":"Scorecards.Analyst"}]}""", "signed in", AccessRole.Approver)]
    [InlineData("""{"claims":[{"typ":"http://schemas.microsoft.com/ws/2008/06/identity/claims/role","val":"Scorecards.Analyst"}]}""", "signed in", AccessRole.Analyst)]
    [InlineData("""{"claims":[{"typ":"roles","val":"Scorecards.Administrator"},{"typ":"roles","val":"Scorecards.Reader"}]}""", "signed in", AccessRole.Administrator)]
    [InlineData("""{"claims":[{"typ":"roles","val":"scorecards.reader"}]}""", "signed in", AccessRole.None)]
    [InlineData("""{"claims":[{"typ":"roles","val":"Other.Administrator"}]}""", "signed in", AccessRole.None)]
    [InlineData("""{"claims":[{"typ":"groups","val":"Scorecards.Administrator"}]}""", "signed in", AccessRole.None)]
    [InlineData("""{"claims":[{"typ":"roles","val":null}]}""", "signed in", AccessRole.None)]
    public void A_callers_role_is_the_highest_of_their_claims(string principal, string name, AccessRole role) =>
        CallerOf(Encoded(principal)).ShouldBe(new Caller(name, role));

    [Fact]
    public void Nobody_is_known_by_a_header_that_is_not_base_64() => CallerOf("not base 64!").ShouldBe(Caller.Unknown);

    private static string Encoded(string principal) => Convert.ToBase64String(Encoding.UTF8.GetBytes(principal));

    private static Caller CallerOf(string? header, string? enabled = "True")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("WEBSITE_AUTH_ENABLED", enabled)]).Build();
        var request = new DefaultHttpContext().Request;
        if (header is not null)
        {
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;
        }

        return new PlatformIdentity(configuration).CallerOf(request);
    }
}
