using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class ResponseFormatsTests
{
    [Theory]
    [InlineData("json", ResponseFormat.Json)]
    [InlineData("HTML", ResponseFormat.Html)]
    [InlineData("Csv", ResponseFormat.Csv)]
    [InlineData("xml", null)]
    [InlineData("1", null)]
    [InlineData("json,csv", null)]
    public void The_query_names_the_format_whatever_Accept_says(string named, ResponseFormat? expected) =>
        ResponseFormats.Of(Request($"?format={named}", "text/csv"), ResponseFormat.Html).ShouldBe(expected);

    [Theory]
    [InlineData("application/json", ResponseFormat.Json)]
    [InlineData("text/html", ResponseFormat.Html)]
    [InlineData("TEXT/CSV", ResponseFormat.Csv)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", ResponseFormat.Html)]
    [InlineData("application/json;q=0.5, text/csv;q=0.9", ResponseFormat.Csv)]
    [InlineData("application/json;q=0.5, text/csv", ResponseFormat.Csv)]
    [InlineData("application/xml, text/csv;q=0.1", ResponseFormat.Csv)]
    [InlineData("text/html, application/json", ResponseFormat.Html)]
    [InlineData("application/json; charset=utf-8", ResponseFormat.Json)]
    public void Accept_names_the_format_by_its_weights(string accept, ResponseFormat expected) =>
        ResponseFormats.Of(Request(string.Empty, accept), expected == ResponseFormat.Csv ? ResponseFormat.Json : ResponseFormat.Csv).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("image/png")]
    [InlineData("not a type")]
    public void The_routes_own_format_is_given_to_those_who_name_none(string? accept) =>
        ResponseFormats.Of(Request("?format=", accept), ResponseFormat.Html).ShouldBe(ResponseFormat.Html);

    private static HttpRequest Request(string query, string? accept)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new(query);
        if (accept is not null)
        {
            request.Headers.Accept = accept;
        }

        return request;
    }
}
