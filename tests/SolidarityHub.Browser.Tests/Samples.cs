using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Common;
using SolidarityHub.TestSite;

namespace SolidarityHub.Browser.Tests;

/// <summary>Pages of every kind, with things that the hub ships with.</summary>
internal static class Samples
{
    public static readonly string[] Open =
    [
        "/", "/about", "/book", "/comic", "/directory", "/reading-groups", "/events", "/articles", "/sponsors", "/help", "/search?q=cooperative", "/account/login",
        "/account/register", "/account/forgot", "/no/such/page", "an organization", "an article", "an event", "a thread",
        "a report",
    ];

    /// <summary>The address of a page that is named by its kind.</summary>
    public static async Task<string> AddressOf(string page, Hub hub)
    {
        var stop = TestContext.Current.CancellationToken;
        return page switch
        {
            "an organization" => await hub.Look(async db => "/organizations/" + await db.Organizations.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(stop)),
            "a report" => await Listing(hub, "report"),
            "an article" => await hub.Look(async db => "/articles/" + await db.Articles.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(stop)),
            "an event" => await hub.Look(async db => await db.Events.OrderBy(found => found.Slug).Select(found => "/events/" + found.Slug).FirstOrDefaultAsync(stop) ?? "/events"),
            "a thread" => "/threads/" + await hub.Look(db => db.Threads
                .Where(thread => thread.AudienceKind == AudienceKind.Everyone && thread.WritersKind == AudienceKind.Members)
                .OrderBy(thread => thread.Id).Select(thread => thread.Id).FirstAsync(stop)),
            _ => page,
        };
    }

    /// <summary>A page of a public listing that nobody has claimed.</summary>
    private static Task<string> Listing(Hub hub, string page) => hub.Look(async db =>
        $"/organizations/{await db.Organizations.Where(found => found.Unclaimed).OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(TestContext.Current.CancellationToken)}/{page}");
}
