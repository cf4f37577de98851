using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Comes into an organization by an invitation.</summary>
[Access(Who.Member)]
public sealed record AcceptInvitation(string Code) : ICommand<string>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<AcceptInvitation, string>
    {
        public async ValueTask<Result<string>> Handle(AcceptInvitation request, CancellationToken cancellationToken)
        {
            var id = await db.OrganizationInvitations.Where(i => i.Code == request.Code).Select(i => (Guid?)i.Id)
                .SingleOrDefaultAsync(cancellationToken);
            if (id is null || await db.FindLocked<OrganizationInvitation>(id.Value, cancellationToken) is not { } invitation)
                return OrganizationErrors.InvitationNotFound;
            var organization = await db.Organizations.SingleAsync(o => o.Id == invitation.OrganizationId, cancellationToken);
            var place = await db.PlaceOf(organization, current.Actor.Id, cancellationToken);
            // Whoever is in already uses nothing up.
            if (place is not null && place.Role >= invitation.Role) return organization.Slug;

            var let = invitation.LetIn(time.Now());
            if (!let.Succeeded) return let.Error;
            await db.Welcome(organization, current.Actor.Id, invitation.Role, time, announcements, cancellationToken);
            return organization.Slug;
        }
    }
}
