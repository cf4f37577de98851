using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Notifications;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Tells those whom a post concerns: whoever it names, whoever it answers, and whoever follows the whole conversation.</summary>
/// <remarks>Called under the thread's lock, so two posts at once tell nobody twice.</remarks>
public sealed class PostNotices(IHubDb db, IIds ids, IAnnouncements announcements)
{
    /// <param name="thread">The conversation.</param>
    /// <param name="post">What was said, or said anew.</param>
    /// <param name="named">Whom it names.</param>
    /// <param name="answered">Whose post it answers.</param>
    /// <param name="followed">Whether those who follow the conversation are told too.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Stops the search for readers.</param>
    public async Task Tell(
        DiscussionThread thread, Post post, IReadOnlyCollection<Guid> named, Guid? answered, bool followed, Instant now, CancellationToken cancellation)
    {
        var concerned = new Dictionary<Guid, Notice>();
        foreach (var member in named) concerned[member] = new Notice(member, post.Id, NoticeKind.Mention, thread.Id, post.Id, now);
        if (answered is { } other) concerned.TryAdd(other, new Notice(other, post.Id, NoticeKind.Answer, thread.Id, post.Id, now));
        if (post.AuthorId is { } author) concerned.Remove(author);

        await LeaveOut(concerned, thread, post, cancellation);
        foreach (var notice in concerned.Values) db.Notices.Add(notice);
        var followers = followed ? await TellFollowers(thread, post, [.. concerned.Keys], now, cancellation) : [];

        var told = concerned.Values.Concat(followers).ToList();
        foreach (var notice in told) db.Outbox.Add(NoticeMessage.For(notice, ids.New(), now));
        if (told.Count > 0) announcements.Announce(new NoticesChanged([.. told.Select(notice => notice.MemberId)]));
    }

    /// <summary>Nobody is told who may not look, who asked for silence, or who has been told of this post before.</summary>
    private async Task LeaveOut(Dictionary<Guid, Notice> concerned, DiscussionThread thread, Post post, CancellationToken cancellation)
    {
        if (concerned.Count == 0) return;
        var asked = concerned.Keys.ToList();
        var willing = await db.Members.WhoMaySee(thread, db)
            .Where(member => asked.Contains(member.Id)
                && !db.ThreadReaders.Any(reader => reader.ThreadId == thread.Id && reader.MemberId == member.Id && reader.Level == FollowLevel.Nothing)
                && !db.Notices.Any(notice => notice.MemberId == member.Id && notice.ThingId == post.Id))
            .Select(member => member.Id).ToListAsync(cancellation);
        foreach (var member in asked.Except(willing)) concerned.Remove(member);
    }

    /// <summary>Followers have one notice for the whole conversation; it is renewed only after they have read it.</summary>
    private async Task<List<Notice>> TellFollowers(
        DiscussionThread thread, Post post, List<Guid> alreadyTold, Instant now, CancellationToken cancellation)
    {
        var mayLook = db.Members.WhoMaySee(thread, db);
        var followers = await (
            from reader in db.ThreadReaders
            where reader.ThreadId == thread.Id && reader.Level == FollowLevel.Everything && reader.MemberId != post.AuthorId
                && !alreadyTold.Contains(reader.MemberId) && mayLook.Any(member => member.Id == reader.MemberId)
            select new
            {
                reader.MemberId,
                Earlier = db.Notices.FirstOrDefault(notice => notice.MemberId == reader.MemberId && notice.ThingId == thread.Id),
            }).Where(follower => follower.Earlier == null || follower.Earlier.ReadAt != null).ToListAsync(cancellation);

        var told = new List<Notice>();
        foreach (var follower in followers)
        {
            var notice = follower.Earlier ?? new Notice(follower.MemberId, thread.Id, NoticeKind.Activity, thread.Id, post.Id, now);
            if (follower.Earlier is null) db.Notices.Add(notice);
            else notice.Renew(post.Id, now);
            told.Add(notice);
        }

        return told;
    }
}

/// <summary>A notice on its way out by mail: the sender looks it up, and sends nothing when it was read in the meantime.</summary>
internal static class NoticeMessage
{
    public const string Kind = "notice";

    public static OutboxMessage For(Notice notice, Guid id, Instant now) =>
        new(id, Kind, JsonSerializer.Serialize(new { notice.MemberId, notice.ThingId }), now);
}
