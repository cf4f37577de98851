using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Entrusts someone in a reading group with another role.</summary>
[Access(Who.Member)]
public sealed record ChangeRole(string Slug, Guid MemberId, GroupRole Role) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<ChangeRole, Done>
    {
        public async ValueTask<Result<Done>> Handle(ChangeRole request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var places = await db.GroupMembers.Where(p => p.GroupId == found.Value.Id).ToListAsync(cancellationToken);
            if (places.Find(p => p.MemberId == request.MemberId) is not { } place || !Enum.IsDefined(request.Role))
                return ReadingGroupErrors.PersonNotFound;
            if (request.Role != GroupRole.Host && places.IsLastHost(place)) return ReadingGroupErrors.HandOverFirst;
            place.Entrust(request.Role);
            announcements.Announce(new MembershipChanged(place.MemberId));
            return Result.Done;
        }
    }
}
