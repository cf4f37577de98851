using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Says something in a conversation, or answers a post. The same client key posts once, however often it is sent.</summary>
[Access(Who.Member)]
public sealed record PostReply(Guid ThreadId, string Body, Guid? ParentId, string ClientKey) : ICommand<PostRecord>
{
    internal sealed class Rules : AbstractValidator<PostReply>
    {
        public Rules()
        {
            RuleFor(reply => reply.Body).NotEmpty().WithErrorCode("threads.empty").MaximumLength(Post.BodyMaxLength);
            RuleFor(reply => reply.ClientKey).Must(ClientKeys.IsOne).WithErrorCode("threads.badKey");
        }
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IIds ids, TimeProvider time, PostWriting writing, PostingLimits limits,
        IReadingMarks marks, PostNotices notices, IAnnouncements announcements)
        : ICommandHandler<PostReply, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(PostReply request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindThreadLocked(request.ThreadId, actor, cancellationToken) is not { } thread) return ThreadErrors.NotFound;

            // Asked under the lock, so that the same key sent twice at once meets its own first post.
            var now = time.Now();
            var facts = await db.FactsToPost(thread.Id, actor, request.ClientKey, limits, now, cancellationToken);
            var hash = HashOf(request);
            if (facts.Earlier is { } earlier)
                return earlier.IsFor(hash) ? await Stored(earlier.PostId, actor.Id, cancellationToken) : ThreadErrors.KeyReused;
            if (!facts.MayWrite) return ThreadErrors.NotWriters;
            if (limits.TooMuch(thread, facts, request.Body, now) is { } refusal) return refusal;

            var parent = request.ParentId is { } parentId
                ? await db.Posts.SingleOrDefaultAsync(found => found.Id == parentId && found.ThreadId == thread.Id, cancellationToken)
                : null;
            if (request.ParentId is not null && parent is null) return ThreadErrors.ParentMissing;
            var lastOwn = thread.SlowModeSeconds == 0 ? null : await db.Posts
                .Where(found => found.ThreadId == thread.Id && found.AuthorId == actor.Id)
                .MaxAsync(found => (Instant?)found.PostedAt, cancellationToken);

            var written = await writing.Write(thread, request.Body, cancellationToken);
            var posted = thread.Reply(ids.New(), actor.Id, parent, written.Text, request.ClientKey, lastOwn, now);
            if (!posted.Succeeded) return posted.Error;

            db.Posts.Add(posted.Value);
            await db.ShowImages(posted.Value, cancellationToken);
            db.PostOperations.Add(new PostOperation(actor.Id, request.ClientKey, hash, posted.Value.Id, now));
            await marks.Add(actor.Id, thread.Id, NumberRanges.Of([new(posted.Value.Number, posted.Value.Number)]), cancellationToken);
            await notices.Tell(thread, posted.Value, written.Named, parent?.AuthorId, facts.Followed, now, cancellationToken);
            if (facts.Drafted)
                await db.SavedDrafts.Where(draft => draft.MemberId == actor.Id && draft.ThreadId == thread.Id).ExecuteDeleteAsync(cancellationToken);
            var record = await db.WithCards(new PostRow(posted.Value, facts.AuthorName, []), actor.Id, cancellationToken);
            announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }

        private async Task<PostRecord> Stored(Guid id, Guid me, CancellationToken cancellation) =>
            await db.WithCards(
                await db.Posts.AsNoTracking().Where(post => post.Id == id).Select(PostRow.For(me, db)).SingleAsync(cancellation), me, cancellation);

        private static byte[] HashOf(PostReply request) =>
            SHA256.HashData(Encoding.UTF8.GetBytes($"{request.ThreadId:N}\n{request.ParentId:N}\n{request.Body}"));
    }
}

/// <summary>What a client's own key for a post looks like: 8 to 64 letters, digits, dashes and underscores.</summary>
public static class ClientKeys
{
    public const int MinLength = 8;

    public static bool IsOne(string? key) =>
        key is { Length: >= MinLength and <= Post.ClientKeyMaxLength }
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
