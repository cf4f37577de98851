using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Reads a post that I want to report or have reported, with what I said about it and what the editors answered.</summary>
[Access(Who.Member)]
public sealed record GetMyReport(Guid ThreadId, int Number) : IQuery<MyReport>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetMyReport, MyReport>
    {
        public async ValueTask<Result<MyReport>> Handle(GetMyReport request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var found = await db.Posts.AsNoTracking().VisibleTo(current.Actor, db)
                .Where(post => post.ThreadId == request.ThreadId && post.Number == request.Number)
                .Select(post => new
                {
                    post.Id, post.BodyHtml, Covered = post.RemovedAt != null || post.HiddenAt != null, Own = post.AuthorId == me,
                    Mine = db.PostReports.FirstOrDefault(report => report.PostId == post.Id && report.ReporterId == me),
                }).SingleOrDefaultAsync(cancellationToken);
            if (found is null || found.Own || found.Covered && found.Mine is null) return ThreadErrors.PostNotFound;
            return new MyReport(found.Id, found.Covered ? "" : found.BodyHtml, found.Mine?.At, found.Mine?.Outcome, found.Mine?.Answer ?? "");
        }
    }
}

/// <summary>A post and my report of it.</summary>
/// <param name="PostId">The post.</param>
/// <param name="BodyHtml">What it says; empty when that is not shown any more.</param>
/// <param name="ReportedAt">When I reported it; null when I have not.</param>
/// <param name="Outcome">What the editors did; null until they have looked.</param>
/// <param name="Answer">What they told me.</param>
public sealed record MyReport(Guid PostId, string BodyHtml, Instant? ReportedAt, ReportOutcome? Outcome, string Answer);
