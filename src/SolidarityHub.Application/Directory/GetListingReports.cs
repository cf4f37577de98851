using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows editors what was said against a listing and what was answered, the newest first.</summary>
[Access(Who.Editor)]
public sealed record GetListingReports(string Slug) : IQuery<ListingReports>
{
    private const int Most = 100;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetListingReports, ListingReports>
    {
        public async ValueTask<Result<ListingReports>> Handle(GetListingReports request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            // Also of one that was folded away since: whoever reported it waits all the same.
            var o = await db.Organizations.Where(o => o.Slug == request.Slug)
                .Select(o => new { o.Id, o.Slug, o.Name, o.Language, o.Status, Own = db.OrganizationMembers.Any(p => p.OrganizationId == o.Id && p.MemberId == me) })
                .SingleOrDefaultAsync(cancellationToken);
            if (o is null) return OrganizationErrors.NotFound;
            var reports = await db.ListingReports.Where(report => report.OrganizationId == o.Id)
                .OrderBy(report => report.AnsweredAt != null).ThenByDescending(report => report.At).ThenBy(report => report.Id).Take(Most)
                .Select(report => new ListingReportRow(
                    report.Id, report.Reason, report.Note, report.At, db.Members.Where(m => m.Id == report.ReporterId).Select(m => m.DisplayName).FirstOrDefault(),
                    report.ReporterId != null || report.Email != null,
                    db.Organizations.Where(other => other.Id == report.DuplicateOfId).Select(other => new NamedOrganization(other.Id, other.Slug, other.Name, other.Language)).FirstOrDefault(),
                    report.Outcome, report.Answer, report.AnsweredAt))
                .ToListAsync(cancellationToken);
            return new ListingReports(o.Slug, o.Name, o.Language, o.Status == ListingStatus.Published, o.Own, reports);
        }
    }
}

/// <summary>What was said against a listing.</summary>
/// <param name="Own">The editor belongs to it, so another decides.</param>
public sealed record ListingReports(string Slug, string Name, string Language, bool IsPublished, bool Own, IReadOnlyList<ListingReportRow> Reports)
{
    public bool Waiting => Reports.Any(report => report.AnsweredAt is null);
}

/// <summary>One report.</summary>
/// <param name="Reporter">Null for a visitor and for somebody whose account is gone.</param>
/// <param name="WantsAnswer">There is somebody to write to.</param>
/// <param name="Duplicate">The listing that it is said to double.</param>
public sealed record ListingReportRow(
    Guid Id, ListingFault Reason, string Note, Instant At, string? Reporter, bool WantsAnswer, NamedOrganization? Duplicate,
    ListingReportOutcome? Outcome, string Answer, Instant? AnsweredAt);
