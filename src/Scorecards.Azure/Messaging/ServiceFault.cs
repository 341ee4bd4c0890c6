using System.Globalization;

namespace Scorecards.Azure.Messaging;

/// <summary>Says why no answer came. An exception's own words may hold a host's name or an address; these hold neither.</summary>
internal static class ServiceFault
{
    private const string Unreachable = "could not be reached";

    /// <summary>Why nothing was sent; null where the request may have gone out.</summary>
    public static string? BeforeSending(HttpRequestError error) => error switch
    {
        HttpRequestError.ConnectionError => $"{Unreachable}: no connection",
        HttpRequestError.NameResolutionError => $"{Unreachable}: its name is not known",
        HttpRequestError.SecureConnectionError => $"{Unreachable}: no secure connection",
        HttpRequestError.ProxyTunnelError => $"{Unreachable}: the proxy did not connect",
        _ => null,
    };

    /// <summary>Why nothing was sent: no connection stood in the time it is given.</summary>
    public static string NoConnection => $"{Unreachable}: no connection in time";

    /// <summary>The connection broke.</summary>
    public static string Broken => "the connection broke before an answer came";

    /// <summary>"no answer within 20 seconds".</summary>
    public static string TimedOut(TimeSpan timeout) => string.Create(CultureInfo.InvariantCulture, $"no answer within {timeout.TotalSeconds:0.###} seconds");
}
