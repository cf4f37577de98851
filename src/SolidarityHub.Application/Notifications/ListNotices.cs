using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Notifications;

namespace SolidarityHub.Application.Notifications;

/// <summary>Lists what I was told, newest first.</summary>
/// <param name="After">Where to read on, from the answer before.</param>
/// <param name="Limit">How many; the usual number without, never more than is allowed.</param>
[Access(Who.Member)]
public sealed record ListNotices(string? After = null, int? Limit = null) : IQuery<Stretch<NoticeRecord>>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListNotices, Stretch<NoticeRecord>>
    {
        public async ValueTask<Result<Stretch<NoticeRecord>>> Handle(ListNotices request, CancellationToken cancellationToken)
        {
            var cursor = Cursor.Read(request.After);
            if (!cursor.Succeeded) return cursor.Error;
            var mine = db.Notices.AsNoTracking().VisibleTo(current.Actor, db);
            if (cursor.Value is { } after)
                mine = mine.Where(notice => notice.At < after.Instant || notice.At == after.Instant && notice.ThingId.CompareTo(after.Id) > 0);

            var limit = Stretch.Limit(request.Limit);
            var found = await (
                from notice in mine
                orderby notice.At descending, notice.ThingId
                join thread in db.Threads on notice.ThreadId equals thread.Id
                join post in db.Posts on notice.PostId equals post.Id
                select new NoticeRecord(
                    notice.ThingId, notice.Kind, thread.Id, thread.Title, post.Number,
                    post.RemovedAt != null ? null
                        : db.Members.Where(member => member.Id == post.AuthorId).Select(member => member.DisplayName).FirstOrDefault(),
                    notice.At, notice.ReadAt != null)).Take(limit + 1).ToListAsync(cancellationToken);
            return Stretch.Of(found, limit, last => Cursor.At(last.At, last.Id));
        }
    }
}

/// <summary>One notice.</summary>
/// <param name="Id">The thing it is about; one person has one notice for each.</param>
/// <param name="Kind">Why they are told.</param>
/// <param name="ThreadId">The conversation.</param>
/// <param name="Title">What that is about.</param>
/// <param name="PostNumber">The post to look at.</param>
/// <param name="By">Who wrote that; null when it or its author is gone.</param>
/// <param name="At">When it last happened.</param>
/// <param name="Read">Whether it was seen.</param>
public sealed record NoticeRecord(Guid Id, NoticeKind Kind, Guid ThreadId, string Title, int PostNumber, string? By, Instant At, bool Read)
{
    /// <summary>Where to look: the post, or what the editors answered about it.</summary>
    public string Path => $"/threads/{ThreadId}/posts/{PostNumber}{(Kind == NoticeKind.ReportAnswered ? "/report" : "")}";
}
