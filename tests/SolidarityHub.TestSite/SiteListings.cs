using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.TestSite;

/// <summary>Puts published organizations into the directory past the forms, which have tests of their own.</summary>
public static class SiteListings
{
    /// <returns>Its slug.</returns>
    public static async Task<string> List(
        this Site site, string name, string summary = "", string keywords = "", IReadOnlyList<string>? tags = null,
        string? sector = null, params IReadOnlyList<OrganizationLocation> locations)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, ids, now) = (services.GetRequiredService<HubDbContext>(), services.GetRequiredService<IIds>(), services.GetRequiredService<TimeProvider>().Now());
        var slug = $"{Slug.From(name, "organization")[..Math.Min(60, Slug.From(name, "organization").Length)].TrimEnd('-')}-{ids.New().ToString()[^6..]}";
        var organization = Organization.ListPublicly(
            ids.New(), slug, ids.New(), new ListingText { Name = name, Summary = summary, PracticeTags = tags ?? [], MainSector = sector }, now);
        organization.Settle(locations);
        organization.FindableBy(keywords.Split(' '));
        db.Organizations.Add(organization);
        db.Threads.Add(new DiscussionThread(
            organization.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Organization, organization.Id), name,
            $"/organizations/{slug}", Audience.Everyone, Audience.Members, now));
        await db.SaveChangesAsync();
        await services.GetRequiredService<Microsoft.AspNetCore.OutputCaching.IOutputCacheStore>().EvictByTagAsync("directory", CancellationToken.None);
        return slug;
    }

    /// <summary>A place in Burlington, Vermont, at a point of its own.</summary>
    public static OrganizationLocation InBurlington(GeoPoint point, LocationPrecision precision, string address = "") => new(
        Guid.CreateVersion7(), new Place(5234372, "Burlington", "Burlington", "Vermont", "US", 44.47588, -73.21207, 42_452, "America/New_York"),
        address, point, precision);
}
