using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Reads a stretch of a conversation: its beginning, around one post, or up to its end.</summary>
/// <param name="ThreadId">Which conversation.</param>
/// <param name="Around">The number of a post to show with its neighbours; a number past the end shows the end.</param>
/// <param name="After">The number after which to read on.</param>
/// <param name="Before">The number before which to read.</param>
/// <param name="Limit">How many posts at most.</param>
[Access(Who.Anyone)]
public sealed record GetThread(Guid ThreadId, int? Around = null, int? After = null, int? Before = null, int Limit = GetThread.UsualLimit)
    : IQuery<ThreadWindow>
{
    public const int UsualLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>What is put above a conversation is read before it: the page shows the first few, and more as those are unpinned.</summary>
    private const int MostPinned = 20;
    private const int PinnedTextMaxLength = 140;

    internal sealed class Rules : AbstractValidator<GetThread>
    {
        public Rules() => RuleFor(query => query.Limit).InclusiveBetween(1, MaxLimit);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown) : IQueryHandler<GetThread, ThreadWindow>
    {
        // The head is read before the posts: they may be newer than it, never older, and changes since the head
        // can be applied again without harm. So no transaction is needed to read without a gap.
        public async ValueTask<Result<ThreadWindow>> Handle(GetThread request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var me = actor.IdOrNone;
            var writable = db.Threads.WritableBy(actor, db);
            var head = await db.Threads.AsNoTracking().VisibleTo(actor, db).Where(thread => thread.Id == request.ThreadId)
                .Select(thread => new
                {
                    Thread = thread, Writable = writable.Any(mine => mine.Id == thread.Id),
                    SlowedBy = db.Members.Where(member => member.Id == thread.SlowedById).Select(member => member.DisplayName).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(cancellationToken);
            if (head is null) return ThreadErrors.NotFound;

            var thread = head.Thread;
            var first = FirstOf(request, thread.LastNumber);
            var end = first + request.Limit;
            var rows = await db.Posts.AsNoTracking()
                .Where(post => post.ThreadId == thread.Id && post.Number >= first && post.Number < end)
                .OrderBy(post => post.Number).Select(PostRow.For(me, db)).ToListAsync(cancellationToken);

            var reading = actor.IsMember
                ? ThreadReading.Of((await db.ReadingOf(actor, [thread.Id], cancellationToken)).GetValueOrDefault(thread.Id), thread.LastNumber)
                : null;
            var pinned = await db.Posts.AsNoTracking()
                .Where(post => post.ThreadId == thread.Id && post.PinnedAt != null && post.HiddenAt == null).OrderBy(post => post.Number).Take(MostPinned)
                .Select(post => new { post.Number, post.BodyMarkdown }).ToListAsync(cancellationToken);
            return new ThreadWindow(
                thread.Id, thread.Epoch, thread.LastSeq, thread.Locked, await db.WithCards(rows, me, cancellationToken),
                Before: first > 1 ? first : null,
                After: end <= thread.LastNumber ? end - 1 : null,
                thread.Title, thread.Path, thread.PostCount, thread.LastNumber, thread.SlowModeSeconds,
                thread.AudienceKind, CanWrite: head.Writable, CanPost: head.Writable && !thread.Locked, reading, head.SlowedBy,
                pinned.ConvertAll(post => new PinnedPost(post.Number, markdown.ToPlainText(post.BodyMarkdown, PinnedTextMaxLength))));
        }

        // Numbers have no gaps, so a window is arithmetic and costs the same anywhere in a thread of any length.
        private static int FirstOf(GetThread request, int last)
        {
            if (request.After is { } after) return Math.Clamp(after, 0, last) + 1;
            if (request.Before is { } before) return Math.Max(1, Math.Clamp(before, 1, last + 1) - request.Limit);
            if (request.Around is not { } around) return 1;
            var start = Math.Clamp(around, 1, Math.Max(1, last)) - request.Limit / 2;
            return Math.Max(1, Math.Min(start, last - request.Limit + 1));
        }
    }
}

/// <summary>A stretch of a conversation and what a reader needs to go on from it.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Epoch">Changes when history is rewritten.</param>
/// <param name="Head">The number of the last change that these posts surely show.</param>
/// <param name="Locked">Closed for writing.</param>
/// <param name="Posts">In the order of their numbers.</param>
/// <param name="Before">Ask with this for the posts before; null at the beginning.</param>
/// <param name="After">Ask with this for the posts after; null at the end.</param>
/// <param name="Title">What the conversation is about.</param>
/// <param name="Path">The page of that.</param>
/// <param name="PostCount">Posts that are not removed.</param>
/// <param name="LastNumber">The number of the last post.</param>
/// <param name="SlowModeSeconds">The pause asked for between two posts of one member.</param>
/// <param name="Audience">Who can read it.</param>
/// <param name="CanWrite">Whether the reader is one of its writers.</param>
/// <param name="CanPost">Whether the reader can post now.</param>
/// <param name="SlowedBy">Who asked for that pause.</param>
/// <param name="Pinned">What editors have put above the conversation.</param>
/// <param name="Reading">How far the reader has come; null for visitors.</param>
public sealed record ThreadWindow(
    Guid Id, Guid Epoch, long Head, bool Locked, IReadOnlyList<PostRecord> Posts, int? Before, int? After,
    string Title, string Path, int PostCount, int LastNumber, int SlowModeSeconds, AudienceKind Audience, bool CanWrite, bool CanPost, ThreadReading? Reading, string? SlowedBy,
    IReadOnlyList<PinnedPost> Pinned);

/// <summary>A post that stands above its conversation.</summary>
public sealed record PinnedPost(int Number, string Text);
