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

    public static readonly string[] ForMembers = ["/account/manage", "/account/manage/tokens", "/directory/register", "/events/new", "/reading-groups/new", "an article", "a thread", "a claim"];

    public static readonly string[] ForEditors =
    [
        "/admin", "/admin/members", "/admin/redirects", "/admin/site", "/moderation", "/moderation/listings", "/moderation/listings/new",
        "/moderation/reports", "/moderation/claims", "/moderation/listing-reports", "a merge",
        "/articles/new", "/articles/desk?state=published", "/articles/desk/import", "an article's form", "an article's steps", "an article's history",
    ];

    /// <summary>The address of a page that is named by its kind.</summary>
    public static async Task<string> AddressOf(string page, Hub hub)
    {
        var stop = TestContext.Current.CancellationToken;
        return page switch
        {
            "an organization" => await hub.Look(async db => "/organizations/" + await db.Organizations.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(stop)),
            "a report" => await Listing(hub, "report"),
            "a claim" => await Listing(hub, "claim"),
            "a merge" => await hub.Look(async db =>
            {
                var two = await db.Organizations.OrderBy(found => found.Slug).Select(found => found.Slug).Take(2).ToListAsync(stop);
                return $"/moderation/listings/{two[0]}/merge?with={two[1]}";
            }),
            "an article" => await hub.Look(async db => "/articles/" + await db.Articles.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(stop)),
            "an article's form" => await AddressOf("an article", hub) + "/edit",
            "an article's steps" => await AddressOf("an article", hub) + "/steps",
            "an article's history" => await AddressOf("an article", hub) + "/history",
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
