using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Lists the posts about which somebody waits for the editors' answer, the longest waiting first.</summary>
[Access(Who.Editor)]
public sealed record ListReportedPosts(int Page) : IQuery<Page<ReportedPost>>
{
    private const int Size = 30;

    internal sealed class Handler(IHubDb db, IMarkdown markdown) : IQueryHandler<ListReportedPosts, Page<ReportedPost>>
    {
        public async ValueTask<Result<Page<ReportedPost>>> Handle(ListReportedPosts request, CancellationToken cancellationToken)
        {
            var number = Paging.Number(request.Page);
            var open = db.PostReports.AsNoTracking().Where(report => report.AnsweredAt == null).GroupBy(report => report.PostId)
                .Select(reports => new { PostId = reports.Key, Count = reports.Count(), Since = reports.Min(report => report.At) });
            var total = await open.CountAsync(cancellationToken);
            var found = await (
                from report in open
                join post in db.Posts on report.PostId equals post.Id
                join thread in db.Threads on post.ThreadId equals thread.Id
                orderby report.Since, report.PostId
                select new
                {
                    report.PostId, thread.Title, post.Number, post.BodyMarkdown, report.Count, report.Since,
                    Reasons = db.PostReports.Where(each => each.PostId == report.PostId && each.AnsweredAt == null).Select(each => each.Reason).ToList(),
                }).Skip((number - 1) * Size).Take(Size).ToListAsync(cancellationToken);
            return new Page<ReportedPost>(
                found.ConvertAll(each => new ReportedPost(
                    each.PostId, each.Title, each.Number, markdown.ToPlainText(each.BodyMarkdown, 200), each.Count, [.. each.Reasons.Distinct().Order()], each.Since)),
                number, Size, total);
        }
    }
}

/// <summary>A post in the editors' queue.</summary>
/// <param name="Title">What its conversation is about.</param>
/// <param name="Beginning">How its text begins.</param>
/// <param name="Count">How many have reported it.</param>
/// <param name="Since">How long the first of them has waited.</param>
public sealed record ReportedPost(
    Guid PostId, string Title, int Number, string Beginning, int Count, IReadOnlyList<ReportReason> Reasons, Instant Since);
