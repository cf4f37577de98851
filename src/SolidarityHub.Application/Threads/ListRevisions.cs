using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Shows what a post said before each change. What a removed post said, only editors can read.</summary>
[Access(Who.Anyone)]
public sealed record ListRevisions(Guid ThreadId, int Number) : IQuery<PostHistory>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListRevisions, PostHistory>
    {
        public async ValueTask<Result<PostHistory>> Handle(ListRevisions request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var post = await db.Posts.AsNoTracking().VisibleTo(actor, db)
                .SingleOrDefaultAsync(found => found.ThreadId == request.ThreadId && found.Number == request.Number, cancellationToken);
            if (post is null || (post.Removed || post.Hidden) && !actor.IsEditor) return ThreadErrors.PostNotFound;

            var before = await db.PostRevisions.AsNoTracking().Where(revision => revision.PostId == post.Id)
                .OrderByDescending(revision => revision.Version).ToListAsync(cancellationToken);
            // Each earlier text was true until it was replaced, and began when the one before it was.
            var said = before.Select((revision, place) => new PostVersion(
                revision.BodyMarkdown, place + 1 < before.Count ? before[place + 1].ReplacedAt : post.PostedAt));
            return new PostHistory(post.Number, [new PostVersion(post.BodyMarkdown, post.RemovedAt ?? post.EditedAt ?? post.PostedAt), .. said]);
        }
    }
}

/// <summary>All that a post has said, newest first.</summary>
public sealed record PostHistory(int Number, IReadOnlyList<PostVersion> Versions);

/// <summary>What it said from a time on, as it was written; empty after it was removed.</summary>
public sealed record PostVersion(string Text, Instant Since);
