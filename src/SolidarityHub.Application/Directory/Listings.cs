using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Directory;

/// <summary>What registering, editing and listing publicly have in common: a free address, found places, words for search, the thread.</summary>
public sealed class Listings(IHubDb db, IGazetteer gazetteer, ITaxonomy taxonomy, IIds ids, TimeProvider time)
{
    private const int PlacesLookedAt = 10;
    private const string Fallback = "organization";

    // What was given in this request is not in the database yet; asking the context for it would compare all it holds each time.
    private readonly HashSet<string> given = [];

    /// <summary>Nobody has these; found beforehand, where many names are known.</summary>
    private readonly HashSet<string> free = [];

    private IQueryable<string> Slugs => db.Organizations.Select(o => o.Slug);

    /// <summary>Looks in one go for the addresses of names that are about to be listed.</summary>
    public async Task Expect(IEnumerable<string> names, CancellationToken cancellation) =>
        free.UnionWith((await FreeSlug.Among(Slugs, [.. names.Select(name => Slug.From(name, Fallback)).Distinct()], cancellation)).Except(given));

    public async Task<string> SlugFor(string name, CancellationToken cancellation)
    {
        var wanted = Slug.From(name, Fallback);
        var slug = free.Contains(wanted) ? wanted : await FreeSlug.For(Slugs, name, Fallback, cancellation, given);
        // A numbered one may have been found free beforehand too, for another row.
        free.Remove(slug);
        given.Add(slug);
        return slug;
    }

    /// <summary>Finds the towns that were typed, or refuses the first that is unknown or could be several.</summary>
    public async Task<Result<IReadOnlyList<OrganizationLocation>>> Locate(
        IReadOnlyList<LocationFields>? typed, CancellationToken cancellation)
    {
        var locations = new List<OrganizationLocation>();
        foreach (var (number, place) in (typed ?? []).Index())
        {
            if (place.IsEmpty) continue;
            var words = place.Place!.Trim();
            var (meant, found) = (await Chosen(place.PlaceId, words, cancellation), Array.Empty<Place>() as IReadOnlyList<Place>);
            if (meant is null)
            {
                found = await gazetteer.Find(words, PlacesLookedAt, cancellation);
                meant = PlaceNames.Meant(words, place.PlaceId, found, taxonomy);
            }

            if (meant is null)
            {
                var field = $"Listing.Locations[{number}].Place";
                return found.Count == 0 ? OrganizationErrors.PlaceUnknown(field) : OrganizationErrors.PlaceAmbiguous(field);
            }

            locations.Add(new OrganizationLocation(
                ids.New(), meant, LocationFields.Lines(place.Address), place.ReadPoint(), place.Precision,
                (place.Name ?? "").Trim(), (place.PostalCode ?? "").Trim()));
        }

        return locations;
    }

    /// <summary>A town that was chosen before, and whose words were left alone, is the one that is meant, however many bear its name.</summary>
    private async Task<Place?> Chosen(int? id, string words, CancellationToken cancellation) =>
        id is not null && await db.Places.FindAsync([id], cancellation) is { } place
        && Language.OfTheSite.Any(language => place.Full(taxonomy, language) == words) ? place : null;

    public void MakeFindable(Organization organization)
    {
        var codes = organization.Sectors.Concat(organization.Themes).Concat(organization.PracticeTags)
            .Append(organization.Type).Append(organization.MembershipBasis).OfType<string>();
        var labels = codes.Select(taxonomy.Label).SelectMany(label => new[] { label.En, label.Es });
        // A place that is not shown must not be found by its name either.
        var places = organization.Locations.Select(ShownLocation.From).OfType<ShownLocation>()
            .SelectMany(place => new[] { place.PlaceName, place.Region });
        organization.FindableBy(labels.Concat(places).Concat(organization.ServiceAreas));
    }

    /// <summary>Opens the organization's conversation: readable and writable as the listing's state allows.</summary>
    public void OpenThread(Organization organization) => db.Threads.Add(new DiscussionThread(
        organization.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Organization, organization.Id),
        organization.Name, PathOf(organization), Readers(organization), Writers(organization), time.Now()));

    /// <summary>Keeps the conversation in step with the listing.</summary>
    public async Task FollowInThread(Organization organization, CancellationToken cancellation)
    {
        var thread = await db.Threads.SingleAsync(t => t.Id == organization.ThreadId, cancellation);
        thread.Present(organization.Name, PathOf(organization));
        thread.Show(Readers(organization), Writers(organization));
    }

    /// <summary>The kept pages on which a listing and its conversation appear, for when others may see them than before.</summary>
    public static ContentChanged Changed(Organization organization) =>
        new(["directory", $"organization:{organization.Slug}", .. ContentChanged.OfThreads(organization.ThreadId)]);

    public void Log(Organization organization, Guid? actorId, string note, ListingAct act = ListingAct.Moved) => db.ListingEvents.Add(
        new ListingEvent(ids.New(), organization.Id, actorId, act, organization.Status, note, time.Now()));

    public static string PathOf(Organization organization) => $"/organizations/{organization.Slug}";

    private static Audience Readers(Organization organization) =>
        organization.IsPublished ? Audience.Everyone : Audience.Organization(organization.Id);

    private static Audience Writers(Organization organization) =>
        organization.IsPublished ? Audience.Members : Audience.Nobody;
}
