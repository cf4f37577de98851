namespace SolidarityHub.Web.Hubs;

/// <summary>Tells whether a connection comes from a page of this site: another site's page could open one with a visitor's cookie.</summary>
internal static class OwnPages
{
    /// <summary>Browsers say where a connection comes from; programs that are no browser say nothing.</summary>
    public static bool Opened(HttpContext? http) =>
        http?.Request.Headers.Origin is not [{ Length: > 0 } origin]
        || Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value;
}
