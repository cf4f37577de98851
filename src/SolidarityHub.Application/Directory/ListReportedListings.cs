using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists the listings about which somebody waits for the editors' answer, the longest waiting first.</summary>
[Access(Who.Editor)]
public sealed record ListReportedListings(int Page) : IQuery<Page<ReportedListing>>
{
    private const int Size = 30;

    internal sealed class Handler(IHubDb db) : IQueryHandler<ListReportedListings, Page<ReportedListing>>
    {
        public async ValueTask<Result<Page<ReportedListing>>> Handle(ListReportedListings request, CancellationToken cancellationToken)
        {
            var open = db.ListingReports.Where(report => report.AnsweredAt == null).GroupBy(report => report.OrganizationId)
                .Select(reports => new { Id = reports.Key, Count = reports.Count(), Since = reports.Min(report => report.At) });
            var number = Paging.Number(request.Page);
            var found = await (
                from report in open
                join o in db.Organizations on report.Id equals o.Id
                orderby report.Since, report.Id
                select new
                {
                    o.Slug, o.Name, o.Language, report.Count, report.Since,
                    Reasons = db.ListingReports.Where(each => each.OrganizationId == report.Id && each.AnsweredAt == null).Select(each => each.Reason).ToList(),
                }).Skip((number - 1) * Size).Take(Size).ToListAsync(cancellationToken);
            return new Page<ReportedListing>(
                found.ConvertAll(each => new ReportedListing(each.Slug, each.Name, each.Language, each.Count, [.. each.Reasons.Distinct().Order()], each.Since)),
                number, Size, await open.CountAsync(cancellationToken));
        }
    }
}

/// <summary>A listing in the editors' queue.</summary>
/// <param name="Count">How many have reported it.</param>
/// <param name="Since">How long the first of them has waited.</param>
public sealed record ReportedListing(string Slug, string Name, string Language, int Count, IReadOnlyList<ListingFault> Reasons, Instant Since);
