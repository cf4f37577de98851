using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows where an invitation leads, before one comes in.</summary>
[Access(Who.Anyone)]
public sealed record GetOrganizationInvitation(string Code) : IQuery<OrganizationInvited>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time)
        : IQueryHandler<GetOrganizationInvitation, OrganizationInvited>
    {
        public async ValueTask<Result<OrganizationInvited>> Handle(GetOrganizationInvitation request, CancellationToken cancellationToken)
        {
            var (me, now) = (current.Actor.IdOrNone, time.Now());
            var invitation = await db.OrganizationInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.Code == request.Code, cancellationToken);
            if (invitation is null || !invitation.IsOpen(now)) return OrganizationErrors.InvitationNotFound;
            // The code is the permission, also for a listing that nobody else may see yet.
            return await db.Organizations.Where(o => o.Id == invitation.OrganizationId)
                .Select(o => new OrganizationInvited(o.Slug, o.Name, o.Summary, o.Language, invitation.Role,
                    db.OrganizationMembers.Any(p => p.OrganizationId == o.Id && p.MemberId == me && p.Role >= invitation.Role)))
                .SingleAsync(cancellationToken);
        }
    }
}

/// <summary>Where an invitation leads.</summary>
public sealed record OrganizationInvited(string Slug, string Name, string Summary, string Language, OrganizationRole Role, bool AlreadyIn);
