using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Keeps what a listing says each time it changes, and changes it so that nothing said before is lost.</summary>
public sealed class ListingRevisions(
    IHubDb db, Listings listings, ITaxonomy taxonomy, IMarkdown markdown, ICurrentActor current, IAnnouncements announcements,
    IIds ids, TimeProvider time)
{
    // Numbers and places stay readable however often the program changes: names, not positions.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Keeps what the listing says now.</summary>
    public void Keep(Organization organization, Guid? actorId, string note = "") => Keep(organization, actorId, note, time.Now());

    /// <summary>Puts new words in the place of the old, which stay among the revisions.</summary>
    /// <param name="organization">Loaded with its locations and contacts.</param>
    /// <param name="fields">What it says from now on.</param>
    /// <param name="note">Why, as <see cref="ListingRevision.Note"/> has it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Result<string>> Change(Organization organization, ListingFields fields, string note, CancellationToken cancellation)
    {
        var places = await listings.Locate(fields.Locations, cancellation);
        if (!places.Succeeded) return places.Error;
        // A listing from before revisions were kept: its first words are kept now.
        if (organization.Revision == 0) Keep(organization, null, "", organization.UpdatedAt);

        var revised = organization.Revise(fields.Clean(markdown, ids), time.Now());
        if (!revised.Succeeded) return revised.Error;
        organization.Settle(places.Value);
        listings.MakeFindable(organization);
        Keep(organization, current.Actor.Id, note, time.Now());
        await listings.FollowInThread(organization, cancellation);
        listings.Log(organization, current.Actor.Id, "");
        announcements.Announce(new ContentChanged("directory", $"organization:{organization.Slug}"));
        return organization.Slug;
    }

    public static ListingFields Read(string content) => JsonSerializer.Deserialize<ListingFields>(content, Format) ?? new ListingFields();

    private void Keep(Organization organization, Guid? actorId, string note, Instant at) => db.ListingRevisions.Add(new ListingRevision(
        ids.New(), organization.Id, organization.NextRevision(), actorId,
        Write(organization.AsFields(taxonomy, Language.English)), note, at));

    private static string Write(ListingFields fields) => JsonSerializer.Serialize(fields, Format);
}
