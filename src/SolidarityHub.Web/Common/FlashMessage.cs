using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SolidarityHub.Web.Common;

/// <summary>The short message that one page leaves for the next.</summary>
public static class FlashMessage
{
    private const string Key = "flash";

    public static void Leave(this ITempDataDictionary messages, string words) => messages[Key] = words;

    /// <summary>
    /// The message, if the browser brought one. Without that question first, merely looking would make
    /// ASP.NET Core answer with a cookie, and a page that sets a cookie is never kept for other visitors.
    /// </summary>
    public static string? Take(this ITempDataDictionary messages, HttpRequest request) =>
        Waits(request) ? messages[Key] as string : null;

    public static bool Waits(HttpRequest request) => request.Cookies.ContainsKey(CookieTempDataProvider.CookieName);
}
