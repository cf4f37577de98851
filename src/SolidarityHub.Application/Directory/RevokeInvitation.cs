using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Closes a door that an invitation opened.</summary>
[Access(Who.Member)]
public sealed record RevokeInvitation(string Slug, Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : ICommandHandler<RevokeInvitation, Done>
    {
        public async ValueTask<Result<Done>> Handle(RevokeInvitation request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var invitation = await db.OrganizationInvitations.SingleOrDefaultAsync(
                i => i.Id == request.Id && i.OrganizationId == held.Value.Id, cancellationToken);
            if (invitation is null) return OrganizationErrors.InvitationNotFound;
            invitation.Revoke(time.Now());
            return Result.Done;
        }
    }
}
