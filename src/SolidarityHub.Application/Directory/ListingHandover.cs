using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Hands what belongs to a listing that gives way over to the one that goes on, and writes down what went, so that it could come back.</summary>
public sealed class ListingHandover(IHubDb db, IListingReferences references, Claims claims, IAnnouncements announcements, TimeProvider time)
{
    /// <param name="folded">Gives way; held until the transaction ends, like the other.</param>
    /// <param name="kept">Goes on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What went over, as JSON.</returns>
    public async Task<string> Move(Organization folded, Organization kept, CancellationToken cancellation)
    {
        var people = await People(folded, kept, cancellation);
        await claims.CloseOthers(folded, null, cancellation);
        if (!kept.IsClaimable) await claims.CloseOthers(kept, null, cancellation);
        // Of three that become one after another, the first leads to the last at once.
        await db.Organizations.Where(o => o.MergedIntoId == folded.Id)
            .ExecuteUpdateAsync(o => o.SetProperty(earlier => earlier.MergedIntoId, kept.Id), cancellation);

        // It can still be read where it was held; what is new is said with the listing that goes on.
        var thread = await db.FindLocked<Domain.Threads.DiscussionThread>(folded.ThreadId, cancellation);
        thread!.Present(kept.Name, Listings.PathOf(kept));
        thread.Lock(true);
        var rows = await references.Move(
            new OrganizationThread(folded.Id, folded.ThreadId), new OrganizationThread(kept.Id, kept.ThreadId), cancellation);
        return JsonSerializer.Serialize(new { people, rows }, JsonSerializerOptions.Web);
    }

    /// <summary>Whoever had a role in either keeps the greater one.</summary>
    private async Task<IReadOnlyList<MovedPerson>> People(Organization folded, Organization kept, CancellationToken cancellation)
    {
        var moved = new List<MovedPerson>();
        var there = await db.PlacesIn(kept, cancellation);
        foreach (var place in await db.PlacesIn(folded, cancellation))
        {
            moved.Add(new MovedPerson(place.MemberId, place.Role.ToString(), there.Find(other => other.MemberId == place.MemberId)?.Role.ToString()));
            await db.Welcome(kept, place.MemberId, place.Role, time, announcements, cancellation);
            db.OrganizationMembers.Remove(place);
        }

        return moved;
    }

    private sealed record MovedPerson(Guid Id, string Role, string? RoleThere);
}
