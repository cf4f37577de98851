using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists the organizations I belong to, with where each listing stands.</summary>
[Access(Who.Member)]
public sealed record ListMyOrganizations : IQuery<IReadOnlyList<MyOrganization>>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListMyOrganizations, IReadOnlyList<MyOrganization>>
    {
        public async ValueTask<Result<IReadOnlyList<MyOrganization>>> Handle(ListMyOrganizations request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            return await db.Organizations.VisibleTo(current.Actor, db)
                .Join(db.OrganizationMembers.Where(place => place.MemberId == me), o => o.Id, place => place.OrganizationId,
                    (o, place) => new { Organization = o, place.Role })
                .OrderBy(mine => mine.Organization.Name).ThenBy(mine => mine.Organization.Slug)
                .Select(mine => new MyOrganization(
                    mine.Organization.Slug, mine.Organization.Name, mine.Organization.Summary, mine.Organization.Language,
                    mine.Organization.Status, mine.Role, mine.Organization.UpdatedAt,
                    mine.Role == OrganizationRole.Steward && (mine.Organization.AskedAt != null || mine.Organization.LapsedAt != null)))
                .ToArrayAsync(cancellationToken);
        }
    }
}

/// <summary>An organization I belong to.</summary>
/// <param name="IsAskedAbout">I keep it, and whether it is still right waits for an answer.</param>
public sealed record MyOrganization(
    string Slug, string Name, string Summary, string Language, ListingStatus Status, OrganizationRole Role, Instant UpdatedAt, bool IsAskedAbout);
