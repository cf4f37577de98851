using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Shows an editor a post with all that is needed to decide about it, also when its words are covered or removed.</summary>
[Access(Who.Editor)]
public sealed record GetPostForEditors(Guid PostId) : IQuery<PostForEditors>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown, TimeProvider time) : IQueryHandler<GetPostForEditors, PostForEditors>
    {
        public async ValueTask<Result<PostForEditors>> Handle(GetPostForEditors request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var readable = db.Threads.VisibleTo(current.Actor, db);
            var found = await (
                from each in db.Posts.AsNoTracking().ForEditor(current.Actor, db)
                where each.Id == request.PostId
                join thread in db.Threads on each.ThreadId equals thread.Id
                select new
                {
                    Post = each, thread.Title, Readable = readable.Any(mine => mine.Id == thread.Id),
                    Author = db.Members.Where(member => member.Id == each.AuthorId).Select(member => member.DisplayName).FirstOrDefault(),
                    Before = db.PostRevisions.Where(revision => revision.PostId == each.Id).OrderByDescending(revision => revision.Version)
                        .Select(revision => revision.BodyMarkdown).FirstOrDefault(),
                }).SingleOrDefaultAsync(cancellationToken);
            if (found is null) return ThreadErrors.PostNotFound;

            var reports = await db.PostReports.AsNoTracking().Where(report => report.PostId == request.PostId).OrderBy(report => report.At)
                .Select(report => new ReportLine(
                    report.Reason, report.Note, report.At, report.Outcome,
                    db.Members.Where(member => member.Id == report.ReporterId).Select(member => member.DisplayName).FirstOrDefault()))
                .ToListAsync(cancellationToken);
            var post = found.Post;
            return new PostForEditors(
                post.Id, post.ThreadId, post.Number, found.Title, found.Author,
                post.Removed ? markdown.ToPostHtml(found.Before ?? "") : post.BodyHtml,
                post.Removed, post.Hidden, post.Pinned, post.AuthorId == me, found.Readable,
                post.Removed ? DiscussionThread.AgainstPuttingBack(post, me, asEditor: true, time.Now()) is null : post.MayBeShownBy(me),
                reports);
        }
    }
}

/// <summary>A post as editors see it.</summary>
/// <param name="Html">What it says, or said before it was removed.</param>
/// <param name="Own">Whether it is the editor's own; then others decide.</param>
/// <param name="Readable">Whether the editor is among those who read the conversation; else only what was reported to them is before them.</param>
/// <param name="MayReturn">Whether its words may be shown again, or put back, by this editor.</param>
public sealed record PostForEditors(
    Guid Id, Guid ThreadId, int Number, string Title, string? Author, string Html,
    bool Removed, bool Hidden, bool Pinned, bool Own, bool Readable, bool MayReturn, IReadOnlyList<ReportLine> Reports)
{
    public bool Waiting => Reports.Any(report => report.Outcome is null);
}

/// <summary>What somebody said about a post.</summary>
public sealed record ReportLine(ReportReason Reason, string Note, Instant At, ReportOutcome? Outcome, string? Reporter);
