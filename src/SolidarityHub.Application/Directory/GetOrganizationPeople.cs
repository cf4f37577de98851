using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows who belongs to an organization to those who do, and to others how to come in.</summary>
[Access(Who.Member)]
public sealed record GetOrganizationPeople(string Slug) : IQuery<OrganizationPeople>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time)
        : IQueryHandler<GetOrganizationPeople, OrganizationPeople>
    {
        public async ValueTask<Result<OrganizationPeople>> Handle(GetOrganizationPeople request, CancellationToken cancellationToken)
        {
            var (actor, me, now) = (current.Actor, current.Actor.Id, time.Now());
            var o = await db.Organizations.VisibleTo(actor, db).AsNoTracking().SingleOrDefaultAsync(o => o.Slug == request.Slug, cancellationToken);
            if (o is null) return OrganizationErrors.NotFound;

            var mine = await db.OrganizationMembers.Where(p => p.OrganizationId == o.Id && p.MemberId == me)
                .Select(p => (OrganizationRole?)p.Role).SingleOrDefaultAsync(cancellationToken);
            var keeps = actor.IsEditor || mine == OrganizationRole.Steward;
            var shown = new OrganizationPeople(o.Slug, o.Name, o.Language, o.IsPublished, o.Unclaimed, mine, keeps, me)
            {
                Asked = await db.MembershipRequests.AnyAsync(
                    r => r.OrganizationId == o.Id && r.MemberId == me && r.Accepted == null, cancellationToken),
            };
            // Who belongs where is for its own people: some have good reason to be careful.
            if (mine is null && !keeps) return shown;

            var people = await db.OrganizationMembers.Where(p => p.OrganizationId == o.Id)
                .Join(db.Members, p => p.MemberId, m => m.Id, (p, m) => new OrganizationPerson(m.Id, m.DisplayName, p.Role, p.JoinedAt))
                .ToListAsync(cancellationToken);
            shown = shown with { People = [.. people.OrderByDescending(p => p.Role).ThenBy(p => p.Name, StringComparer.CurrentCulture)] };
            if (!keeps) return shown;

            return shown with
            {
                Waiting = await db.MembershipRequests.Where(r => r.OrganizationId == o.Id && r.Accepted == null)
                    .OrderBy(r => r.AskedAt).ThenBy(r => r.Id)
                    .Join(db.Members, r => r.MemberId, m => m.Id, (r, m) => new WaitingPerson(r.Id, m.DisplayName, r.Words, r.AskedAt))
                    .ToListAsync(cancellationToken),
                Invitations = await db.OrganizationInvitations
                    .Where(i => i.OrganizationId == o.Id && i.RevokedAt == null && (i.ExpiresAt == null || i.ExpiresAt > now)
                        && (i.UsesLeft == null || i.UsesLeft > 0))
                    .OrderByDescending(i => i.InvitedAt).ThenBy(i => i.Id).Take(OrganizationPeople.MostInvitations)
                    // The code of a letter is for the person it went to.
                    .Select(i => new OpenInvitation(i.Id, i.Role, i.Email, i.Email == null ? i.Code : null, i.ExpiresAt, i.UsesLeft))
                    .ToListAsync(cancellationToken),
            };
        }
    }
}

/// <summary>The people of an organization as far as the reader may know them.</summary>
/// <param name="MyRole">Null for those who do not belong to it.</param>
/// <param name="MayKeep">A steward, or an editor of the site.</param>
public sealed record OrganizationPeople(
    string Slug, string Name, string Language, bool IsPublished, bool Unclaimed, OrganizationRole? MyRole, bool MayKeep, Guid Me)
{
    public const int MostInvitations = 100;

    /// <summary>I have asked to belong and wait for an answer.</summary>
    public bool Asked { get; init; }

    public IReadOnlyList<OrganizationPerson> People { get; init; } = [];

    public IReadOnlyList<WaitingPerson> Waiting { get; init; } = [];

    public IReadOnlyList<OpenInvitation> Invitations { get; init; } = [];
}

public sealed record OrganizationPerson(Guid Id, string Name, OrganizationRole Role, Instant JoinedAt);

public sealed record WaitingPerson(Guid RequestId, string Name, string Words, Instant AskedAt);

/// <summary>An invitation that still opens the door.</summary>
/// <param name="Email">Where the letter went; null for a link.</param>
/// <param name="Code">Null for a letter.</param>
public sealed record OpenInvitation(Guid Id, OrganizationRole Role, string? Email, string? Code, Instant? ExpiresAt, int? UsesLeft);
