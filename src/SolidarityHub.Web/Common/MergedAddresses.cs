using System.Text.RegularExpressions;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Web.Common;

/// <summary>Leads every address of a listing that was folded into another to the same address of the other, for good.</summary>
internal sealed partial class MergedAddresses(RequestDelegate next)
{
    // A browser keeps a permanent redirect for ever unless it is told when to ask again, and a merge may be taken back.
    private const string AskAgainTomorrow = "public, max-age=86400";

    public async Task InvokeAsync(HttpContext http, IRequests requests)
    {
        var request = http.Request;
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && Listing().Match(request.Path.Value ?? "") is { Success: true } address)
        {
            var kept = await requests.Send(new FindMergedListing(address.Groups["slug"].Value), http.RequestAborted);
            if (kept is { Succeeded: true, Value: { } slug })
            {
                http.Response.Headers.CacheControl = AskAgainTomorrow;
                http.Response.Headers.AccessControlAllowOrigin = "*";
                http.Response.Redirect(
                    $"{address.Groups["before"].Value}{slug}{address.Groups["after"].Value}{request.QueryString}", permanent: true);
                return;
            }
        }

        await next(http);
    }

    [GeneratedRegex("^(?<before>(?:/api/v1)?/organizations/)(?<slug>[a-z0-9-]{1,80})(?<after>(?:[./][a-z./-]*)?)$")]
    private static partial Regex Listing();
}
