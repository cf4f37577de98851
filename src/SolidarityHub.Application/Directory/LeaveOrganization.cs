using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Leaves an organization. The last steward hands it over first.</summary>
[Access(Who.Member)]
public sealed record LeaveOrganization(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements) : ICommandHandler<LeaveOrganization, Done>
    {
        public async ValueTask<Result<Done>> Handle(LeaveOrganization request, CancellationToken cancellationToken)
        {
            var held = await db.HoldSeen(request.Slug, current.Actor, cancellationToken);
            return held.Succeeded
                ? await db.TakeOut(held.Value, current.Actor.Id, announcements, cancellationToken)
                : held.Error;
        }
    }
}

/// <summary>What leaving and being taken out have in common.</summary>
internal static class OrganizationLeaving
{
    public static Task<List<OrganizationMember>> PlacesIn(this IHubDb db, Organization organization, CancellationToken cancellation) =>
        db.OrganizationMembers.Where(place => place.OrganizationId == organization.Id).ToListAsync(cancellation);

    /// <summary>Only under the organization's row lock, so that two stewards cannot leave at once.</summary>
    public static async Task<Result<Done>> TakeOut(
        this IHubDb db, Organization organization, Guid member, IAnnouncements announcements, CancellationToken cancellation)
    {
        var places = await db.PlacesIn(organization, cancellation);
        if (places.Find(place => place.MemberId == member) is not { } theirs) return OrganizationErrors.PersonNotFound;
        if (theirs.IsLastSteward(places)) return OrganizationErrors.HandOverFirst;
        db.OrganizationMembers.Remove(theirs);
        announcements.Announce(new MembershipChanged(member));
        return Result.Done;
    }
}
