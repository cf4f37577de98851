using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Lets someone in who asked to join, and tells them by mail.</summary>
[Access(Who.Member)]
public sealed record AcceptRequest(string Slug, Guid RequestId) : ICommand<Done>
{
    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IReaderAddresses addresses, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<AcceptRequest, Done>
    {
        public async ValueTask<Result<Done>> Handle(AcceptRequest request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var group = found.Value;
            if (await db.WaitingRequest(group, request.RequestId, cancellationToken) is not { } asked)
                return ReadingGroupErrors.RequestNotFound;
            asked.Accept(current.Actor.Id, time.Now());
            db.GroupMembers.Add(new GroupMember(group.Id, asked.MemberId, GroupRole.Member, time.Now()));
            foreach (var to in await addresses.Of([asked.MemberId], cancellationToken))
                db.Add(new Mail("joinAccepted", to.Email, to.Language, new Dictionary<string, string>
                {
                    ["group"] = group.Name, ["groupPath"] = $"/reading-groups/{group.Slug}",
                }), ids, time);
            announcements.Announce(new MembershipChanged(asked.MemberId));
            announcements.Announce(group.Changed());
            return Result.Done;
        }
    }
}

/// <summary>Declines a wish to join, and says so kindly by mail.</summary>
[Access(Who.Member)]
public sealed record DeclineRequest(string Slug, Guid RequestId) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IReaderAddresses addresses, IIds ids, TimeProvider time)
        : ICommandHandler<DeclineRequest, Done>
    {
        public async ValueTask<Result<Done>> Handle(DeclineRequest request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            if (await db.WaitingRequest(found.Value, request.RequestId, cancellationToken) is not { } asked)
                return ReadingGroupErrors.RequestNotFound;
            asked.Decline(current.Actor.Id, time.Now());
            foreach (var to in await addresses.Of([asked.MemberId], cancellationToken))
                db.Add(new Mail("joinDeclined", to.Email, to.Language, new Dictionary<string, string>
                {
                    ["group"] = found.Value.Name, ["groupsPath"] = "/reading-groups",
                }), ids, time);
            return Result.Done;
        }
    }
}

/// <summary>Finds wishes to join that nobody has answered yet.</summary>
internal static class WaitingRequests
{
    public static Task<JoinRequest?> WaitingRequest(this IHubDb db, ReadingGroup group, Guid id, CancellationToken cancellation) =>
        db.JoinRequests.SingleOrDefaultAsync(
            r => r.Id == id && r.GroupId == group.Id && r.State == JoinRequestState.Waiting, cancellation);
}
