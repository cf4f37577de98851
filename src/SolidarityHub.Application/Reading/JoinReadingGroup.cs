using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Joins a reading group that anyone may join.</summary>
[Access(Who.Member)]
public sealed record JoinReadingGroup(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<JoinReadingGroup, Done>
    {
        public async ValueTask<Result<Done>> Handle(JoinReadingGroup request, CancellationToken cancellationToken)
        {
            var found = await db.HoldGroup(current.Actor, request.Slug, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var group = found.Value;
            if (await db.IsIn(group, current.Actor.Id, cancellationToken)) return Result.Done;
            var let = group.LetIn();
            if (!let.Succeeded) return let;
            await db.Welcome(group, current.Actor.Id, time, announcements, cancellationToken);
            return Result.Done;
        }
    }
}

/// <summary>The acts that joining has in common, however one joins.</summary>
internal static class Welcoming
{
    public static Task<bool> IsIn(this IHubDb db, ReadingGroup group, Guid member, CancellationToken cancellation) =>
        db.GroupMembers.AnyAsync(place => place.GroupId == group.Id && place.MemberId == member, cancellation);

    public static async Task Welcome(
        this IHubDb db, ReadingGroup group, Guid member, TimeProvider time, IAnnouncements announcements, CancellationToken cancellation)
    {
        db.GroupMembers.Add(new GroupMember(group.Id, member, GroupRole.Member, time.Now()));
        var waiting = await db.JoinRequests.SingleOrDefaultAsync(
            r => r.GroupId == group.Id && r.MemberId == member && r.State == JoinRequestState.Waiting, cancellation);
        waiting?.Accept(member, time.Now());
        announcements.Announce(new MembershipChanged(member));
        announcements.Announce(group.Changed());
    }
}
