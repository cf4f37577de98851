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
        IHubDb db, ICurrentActor current, IIds ids, TimeProvider time, IMarkdown markdown, PostingLimits limits, IAnnouncements announcements)
        : ICommandHandler<PostReply, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(PostReply request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindThreadLocked(request.ThreadId, actor, cancellationToken) is not { } thread) return ThreadErrors.NotFound;

            // Looked up under the lock, so that the same key sent twice at once meets its own first post.
            var hash = HashOf(request);
            var earlier = await db.PostOperations.AsNoTracking().SingleOrDefaultAsync(
                operation => operation.MemberId == actor.Id && operation.ClientKey == request.ClientKey, cancellationToken);
            if (earlier is not null) return earlier.IsFor(hash) ? await Stored(earlier.PostId, actor.Id, cancellationToken) : ThreadErrors.KeyReused;

            if (!await db.Threads.WritableBy(actor, db).AnyAsync(found => found.Id == thread.Id, cancellationToken))
                return ThreadErrors.NotWriters;
            var author = await db.Members.AsNoTracking().Where(member => member.Id == actor.Id)
                .Select(member => new { member.DisplayName, member.JoinedAt }).SingleAsync(cancellationToken);
            var now = time.Now();
            if (await TooFast(actor.Id, limits.PerMinute(author.JoinedAt, now), now, cancellationToken) is { } wait)
                return ThreadErrors.TooFast(wait);

            var parent = request.ParentId is { } parentId
                ? await db.Posts.SingleOrDefaultAsync(found => found.Id == parentId && found.ThreadId == thread.Id, cancellationToken)
                : null;
            if (request.ParentId is not null && parent is null) return ThreadErrors.ParentMissing;
            var lastOwn = thread.SlowModeSeconds == 0 ? null : await db.Posts
                .Where(found => found.ThreadId == thread.Id && found.AuthorId == actor.Id)
                .MaxAsync(found => (Instant?)found.PostedAt, cancellationToken);

            var text = new PostText(request.Body, markdown.ToPostHtml(request.Body));
            var posted = thread.Reply(ids.New(), actor.Id, parent, text, request.ClientKey, lastOwn, now);
            if (!posted.Succeeded) return posted.Error;

            db.Posts.Add(posted.Value);
            db.PostOperations.Add(new PostOperation(actor.Id, request.ClientKey, hash, posted.Value.Id, now));
            var record = new PostRow(posted.Value, author.DisplayName, []).ToRecord(actor.Id);
            announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }

        private async Task<TimeSpan?> TooFast(Guid member, int perMinute, Instant now, CancellationToken cancellation)
        {
            var minute = Duration.FromMinutes(1);
            // The oldest of the last few: when it falls out of the minute, there is room for one more.
            var since = await db.Posts
                .Where(post => post.AuthorId == member && post.PostedAt > now - minute)
                .OrderByDescending(post => post.PostedAt).Skip(perMinute - 1)
                .Select(post => (Instant?)post.PostedAt).FirstOrDefaultAsync(cancellation);
            return since is { } oldest ? (oldest + minute - now).ToTimeSpan() : null;
        }

        private async Task<PostRecord> Stored(Guid id, Guid me, CancellationToken cancellation) =>
            (await db.Posts.AsNoTracking().Where(post => post.Id == id).Select(PostRow.For(me, db)).SingleAsync(cancellation))
            .ToRecord(me);

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
