using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Lets someone in who asked to join, and tells them by mail.</summary>
[Access(Who.Member)]
public sealed record AcceptRequest(string Slug, Guid RequestId) : ICommand<Done>
{
    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMemberAddresses addresses, IAnnouncements announcements, IIds ids, TimeProvider time)
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
