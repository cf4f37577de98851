using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Moves a post and everything that answers it to another conversation; where it stood, a line leads there.</summary>
/// <param name="PostId">The first post of the branch.</param>
/// <param name="Target">The other conversation: the address of its page, or of the conversation itself.</param>
/// <param name="Reason">Why, for the log of acts.</param>
[Access(Who.Editor)]
public sealed record MovePost(Guid PostId, string Target, string? Reason = null) : ICommand<MovedPost>
{
    /// <summary>A branch longer than this is a conversation of its own, and not moved in one go.</summary>
    private const int Most = 200;

    internal sealed class Rules : AbstractValidator<MovePost>
    {
        public Rules() => RuleFor(move => move.Reason).MaximumLength(ModerationAct.ReasonMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, ModerationLog log, IAnnouncements announcements) : ICommandHandler<MovePost, MovedPost>
    {
        public async ValueTask<Result<MovedPost>> Handle(MovePost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var sourceId = await db.Posts.VisibleTo(actor, db).Where(post => post.Id == request.PostId && post.RemovedAt == null)
                .Select(post => (Guid?)post.ThreadId).SingleOrDefaultAsync(cancellationToken);
            if (sourceId is not { } from) return ThreadErrors.PostNotFound;
            if (await FindTarget(request.Target, actor, cancellationToken) is not { } to || to == from) return ThreadErrors.TargetMissing;
            if (await FindBoth(from, to, cancellationToken) is not var (source, target)) return ThreadErrors.TargetMissing;
            if (!target.MayTakeFrom(source)) return ThreadErrors.WiderCircle;

            var branch = await Branch(request.PostId, cancellationToken);
            // Somebody may have removed or moved it while we waited.
            if (branch is not [{ Removed: false }, ..]) return ThreadErrors.PostNotFound;
            if (branch.Count > Most) return ThreadErrors.BranchTooLong;
            var moved = new Dictionary<Guid, Post>();
            foreach (var post in branch.Where(post => !post.Removed))
            {
                var parent = post.ParentId is { } above ? Nearest(above, branch, moved) : null;
                db.Posts.Add(moved[post.Id] = target.TakeIn(ids.New(), post, parent, source));
            }

            await BringAlong(moved, cancellationToken);
            log.Write(ModerationActKind.PostMoved, branch[0], request.Reason);
            log.Write(ModerationActKind.PostCame, moved[request.PostId], request.Reason);
            announcements.ThreadRewritten(source, actor.Id, moved.Count);
            announcements.ThreadRewritten(target, actor.Id, moved.Count);
            return new MovedPost(target.Id, moved[request.PostId].Number);
        }

        private async Task<Guid?> FindTarget(string target, Actor actor, CancellationToken cancellation)
        {
            var path = Uri.TryCreate(target.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsolutePath : target.Trim();
            var id = Guid.TryParse(path.Replace("/threads/", "", StringComparison.Ordinal), out var known) ? known : Guid.Empty;
            return await db.Threads.VisibleTo(actor, db).Where(thread => thread.Id == id || thread.Path == path)
                .OrderBy(thread => thread.Id).Select(thread => (Guid?)thread.Id).FirstOrDefaultAsync(cancellation);
        }

        /// <summary>Always the smaller id first, so that two moves across each other do not wait for ever.</summary>
        private async Task<(DiscussionThread Source, DiscussionThread Target)?> FindBoth(Guid source, Guid target, CancellationToken cancellation)
        {
            var (first, second) = source.CompareTo(target) < 0 ? (source, target) : (target, source);
            if (await db.FindLocked<DiscussionThread>(first, cancellation) is not { } one
                || await db.FindLocked<DiscussionThread>(second, cancellation) is not { } other) return null;
            return one.Id == source ? (one, other) : (other, one);
        }

        /// <summary>The post and all that hangs on it, level by level, in the order of their numbers.</summary>
        private async Task<List<Post>> Branch(Guid root, CancellationToken cancellation)
        {
            var branch = await db.Posts.Where(post => post.Id == root).ToListAsync(cancellation);
            for (var level = branch; level.Count > 0 && branch.Count <= Most;)
            {
                var above = level.ConvertAll(post => (Guid?)post.Id);
                level = await db.Posts.Where(post => above.Contains(post.ParentId)).ToListAsync(cancellation);
                branch.AddRange(level);
            }

            return [.. branch.OrderBy(post => post.Number)];
        }

        // An answer to a removed post hangs on what that one answered.
        private static Post? Nearest(Guid above, List<Post> branch, Dictionary<Guid, Post> moved)
        {
            for (Guid? id = above; id is { } next; id = branch.Find(post => post.Id == next)?.ParentId)
                if (moved.TryGetValue(next, out var found)) return found;
            return null;
        }

        /// <summary>Earlier words, pictures, reports and reactions go with their post.</summary>
        private async Task BringAlong(Dictionary<Guid, Post> moved, CancellationToken cancellation)
        {
            var old = moved.Keys.ToList();
            foreach (var revision in await db.PostRevisions.Where(revision => old.Contains(revision.PostId)).ToListAsync(cancellation))
                revision.GoWith(moved[revision.PostId]);
            foreach (var image in await db.PostImages.Where(image => image.PostId != null && old.Contains(image.PostId.Value)).ToListAsync(cancellation))
                image.ShowIn(moved[image.PostId!.Value]);
            foreach (var report in await db.PostReports.Where(report => old.Contains(report.PostId)).ToListAsync(cancellation))
                report.GoWith(moved[report.PostId]);
            foreach (var reaction in await db.PostReactions.Where(reaction => old.Contains(reaction.PostId)).ToListAsync(cancellation))
            {
                db.PostReactions.Remove(reaction);
                db.PostReactions.Add(new PostReaction(moved[reaction.PostId].Id, reaction.MemberId, reaction.Kind, reaction.At));
            }
        }
    }
}

/// <summary>Where a post stands now.</summary>
public sealed record MovedPost(Guid ThreadId, int Number);
