using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists what waits for an editor, longest waiting first.</summary>
[Access(Who.Editor)]
public sealed record ListSubmittedOrganizations(int Page) : IQuery<Page<SubmittedOrganization>>
{
    private const int PageSize = 24;

    internal sealed class Handler(IHubDb db, ICurrentActor current)
        : IQueryHandler<ListSubmittedOrganizations, Page<SubmittedOrganization>>
    {
        public async ValueTask<Result<Page<SubmittedOrganization>>> Handle(ListSubmittedOrganizations request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var waiting = db.Organizations.VisibleTo(current.Actor, db).Where(o => o.Status == ListingStatus.Submitted);
            var number = Paging.Number(request.Page);
            var items = await waiting.OrderBy(o => o.UpdatedAt).ThenBy(o => o.Id).Skip((number - 1) * PageSize).Take(PageSize)
                .Select(o => new SubmittedOrganization(
                    o.Slug, o.Name, o.Summary, o.Language, o.UpdatedAt,
                    db.OrganizationMembers.Any(place => place.OrganizationId == o.Id && place.MemberId == me)))
                .ToArrayAsync(cancellationToken);
            return new Page<SubmittedOrganization>(items, number, PageSize, await waiting.CountAsync(cancellationToken));
        }
    }
}

/// <summary>A listing that waits.</summary>
/// <param name="Mine">The editor belongs to it, so another editor decides.</param>
public sealed record SubmittedOrganization(string Slug, string Name, string Summary, string Language, Instant WaitingSince, bool Mine);
