using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Keeps what a listing says each time it changes, and changes it so that nothing said before is lost.</summary>
public sealed class ListingRevisions(
    IHubDb db, Listings listings, ITaxonomy taxonomy, IMarkdown markdown, ICurrentActor current, IAnnouncements announcements,
    IIds ids, TimeProvider time)
{
    /// <summary>Keeps what the listing says now.</summary>
    public void Keep(Organization organization, Guid? actorId, string note = "") =>
        Keep(organization, Written(organization), [], actorId, note, time.Now());

    /// <summary>Puts new words in the place of the old, which stay among the revisions.</summary>
    /// <param name="organization">Loaded with its locations and contacts.</param>
    /// <param name="fields">What it says from now on.</param>
    /// <param name="note">Why, as <see cref="Revision.Note"/> has it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Result<string>> Change(Organization organization, ListingFields fields, string note, CancellationToken cancellation)
    {
        var places = await listings.Locate(fields.Locations, cancellation);
        if (!places.Succeeded) return places.Error;
        var before = Written(organization);
        // A listing from before revisions were kept: its first words are kept now.
        if (organization.Revision == 0) Keep(organization, before, [], null, "", organization.UpdatedAt);

        var revised = organization.Revise(fields.Clean(markdown, ids), time.Now());
        if (!revised.Succeeded) return revised.Error;
        organization.Settle(places.Value);
        listings.MakeFindable(organization);
        var after = Written(organization);
        Keep(organization, after, RevisionContent.Changed(before, after), current.Actor.AsAuthor(), note, time.Now());
        await listings.FollowInThread(organization, cancellation);
        listings.Log(organization, current.Actor.AsAuthor(), "");
        announcements.Announce(Listings.Changed(organization));
        return organization.Slug;
    }

    private void Keep(Organization organization, string content, IReadOnlyList<string> fields, Guid? actorId, string note, Instant at) =>
        db.ListingRevisions.Add(new ListingRevision(
            ids.New(), organization.Id, organization.NextRevision(), actorId, content, fields, note, at));

    private string Written(Organization organization) => RevisionContent.Write(organization.AsFields(taxonomy, Language.English));
}
