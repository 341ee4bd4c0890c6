using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class ResponseFormatsTests
{
    private static readonly ResponseFormats WithoutXlsx = new(ResponseFormat.Json, ResponseFormat.Html, ResponseFormat.Csv);

    [Theory]
    [InlineData("json", ResponseFormat.Json)]
    [InlineData("HTML", ResponseFormat.Html)]
    [InlineData("Csv", ResponseFormat.Csv)]
    [InlineData("xlsx", ResponseFormat.Xlsx)]
    [InlineData("xml", null)]
    [InlineData("1", null)]
    [InlineData("json,csv", null)]
    public void The_query_names_the_format_whatever_Accept_says(string named, ResponseFormat? expected) =>
        ResponseFormats.WithXlsx.Of(Request($"?format={named}", "text/csv"), ResponseFormat.Html).ShouldBe(expected);

    [Theory]
    [InlineData("application/json", ResponseFormat.Json)]
    [InlineData("text/html", ResponseFormat.Html)]
    [InlineData("TEXT/CSV", ResponseFormat.Csv)]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ResponseFormat.Xlsx)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", ResponseFormat.Html)]
    [InlineData("application/json;q=0.5, text/csv;q=0.9", ResponseFormat.Csv)]
    [InlineData("application/json;q=0.5, text/csv", ResponseFormat.Csv)]
    [InlineData("application/xml, text/csv;q=0.1", ResponseFormat.Csv)]
    [InlineData("text/html, application/json", ResponseFormat.Html)]
    [InlineData("application/json; charset=utf-8", ResponseFormat.Json)]
    public void Accept_names_the_format_by_its_weights(string accept, ResponseFormat expected) =>
        ResponseFormats.WithXlsx.Of(Request(string.Empty, accept), expected == ResponseFormat.Csv ? ResponseFormat.Json : ResponseFormat.Csv).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("image/png")]
    [InlineData("not a type")]
    public void The_routes_own_format_is_given_to_those_who_name_none(string? accept) =>
        ResponseFormats.WithXlsx.Of(Request("?format=", accept), ResponseFormat.Html).ShouldBe(ResponseFormat.Html);

    [Fact]
    public void A_format_that_is_not_offered_is_unknown_by_its_name_and_passed_over_in_Accept()
    {
        WithoutXlsx.Of(Request("?format=xlsx", null), ResponseFormat.Json).ShouldBeNull();
        WithoutXlsx.Of(Request(string.Empty, $"{XlsxAnswer.ContentType}, text/csv;q=0.5"), ResponseFormat.Json).ShouldBe(ResponseFormat.Csv);
        WithoutXlsx.Of(Request(string.Empty, XlsxAnswer.ContentType), ResponseFormat.Json).ShouldBe(ResponseFormat.Json);
    }

    [Fact]
    public void The_formats_offered_are_named_to_a_person() =>
        new[] { WithoutXlsx, ResponseFormats.WithXlsx, new ResponseFormats(ResponseFormat.Json) }.Select(formats => formats.Names)
            .ShouldBe(["json, html or csv", "json, html, csv or xlsx", "json"]);

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
