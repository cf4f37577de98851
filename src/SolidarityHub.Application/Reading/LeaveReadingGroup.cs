using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Leaves a reading group. The last host hands it over first.</summary>
[Access(Who.Member)]
public sealed record LeaveReadingGroup(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<LeaveReadingGroup, Done>
    {
        public async ValueTask<Result<Done>> Handle(LeaveReadingGroup request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Member, cancellationToken);
            if (!found.Succeeded) return found.Error;
            return await db.TakeOut(found.Value, current.Actor.Id, announcements, cancellationToken);
        }
    }
}

/// <summary>What leaving and being taken out have in common.</summary>
internal static class Leaving
{
    public static bool IsLastHost(this List<GroupMember> places, GroupMember place) =>
        place.Role == GroupRole.Host && places.Count(p => p.Role == GroupRole.Host) == 1;

    /// <summary>Only under the group's row lock, so that two hosts cannot leave at once.</summary>
    public static async Task<Result<Done>> TakeOut(
        this IHubDb db, ReadingGroup group, Guid member, IAnnouncements announcements, CancellationToken cancellation)
    {
        var places = await db.GroupMembers.Where(p => p.GroupId == group.Id).ToListAsync(cancellation);
        if (places.Find(p => p.MemberId == member) is not { } place) return ReadingGroupErrors.PersonNotFound;
        if (places.IsLastHost(place)) return ReadingGroupErrors.HandOverFirst;
        db.GroupMembers.Remove(place);
        announcements.Announce(new MembershipChanged(member));
        announcements.Announce(group.Changed());
        return Result.Done;
    }
}
