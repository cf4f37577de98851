using Microsoft.AspNetCore.Mvc;

namespace SolidarityHub.Web.Common;

/// <summary>Where to go on after signing in: a page of this site, whatever the address says.</summary>
public static class ReturnUrl
{
    public static string Local(this IUrlHelper url, string? wanted, string otherwise = "/") =>
        url.IsLocalUrl(wanted) ? wanted! : otherwise;
}
