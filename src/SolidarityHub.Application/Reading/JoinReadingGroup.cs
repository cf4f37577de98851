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

/// <summary>Joins a reading group with a code that someone passed on.</summary>
[Access(Who.Member)]
public sealed record JoinByCode(string Code) : ICommand<string>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<JoinByCode, string>
    {
        public async ValueTask<Result<string>> Handle(JoinByCode request, CancellationToken cancellationToken)
        {
            // The code is the permission, also for a group that nobody else may know of.
            var id = await db.ReadingGroups.Where(g => g.JoinCode == request.Code).Select(g => (Guid?)g.Id)
                .SingleOrDefaultAsync(cancellationToken);
            if (id is null || await db.FindLocked<ReadingGroup>(id.Value, cancellationToken) is not { } group)
                return ReadingGroupErrors.CodeRefused;
            if (await db.IsIn(group, current.Actor.Id, cancellationToken)) return group.Slug;
            var let = group.LetIn(request.Code, time.Now());
            if (!let.Succeeded) return let.Error;
            await db.Welcome(group, current.Actor.Id, time, announcements, cancellationToken);
            return group.Slug;
        }
    }
}

/// <summary>Shows which group a code leads into, before one joins.</summary>
[Access(Who.Anyone)]
public sealed record GetInvitation(string Code) : IQuery<Invitation>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : IQueryHandler<GetInvitation, Invitation>
    {
        public async ValueTask<Result<Invitation>> Handle(GetInvitation request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var me = current.Actor.IdOrNone;
            var invitation = await db.ReadingGroups
                .Where(g => g.JoinCode == request.Code && g.ArchivedAt == null
                    && (g.JoinCodeExpiresAt == null || g.JoinCodeExpiresAt > now)
                    && (g.JoinCodeUsesLeft == null || g.JoinCodeUsesLeft > 0))
                .Select(g => new Invitation(
                    g.Slug, g.Name, g.DescriptionHtml, g.Language,
                    db.GroupMembers.Any(p => p.GroupId == g.Id && p.MemberId == me)))
                .SingleOrDefaultAsync(cancellationToken);
            return invitation is null ? Error.NotFound("reading.codeRefused") : invitation;
        }
    }
}

/// <summary>What a code leads to.</summary>
public sealed record Invitation(string Slug, string Name, string DescriptionHtml, string Language, bool AlreadyIn);

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
