using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Gives my own post new words; what it said before is kept.</summary>
/// <param name="PostId">Which post.</param>
/// <param name="Body">The new words.</param>
/// <param name="Version">The version the words were written for; another one is refused. Null asks for no such care.</param>
[Access(Who.Member)]
public sealed record EditPost(Guid PostId, string Body, int? Version = null) : ICommand<PostRecord>
{
    internal sealed class Rules : AbstractValidator<EditPost>
    {
        public Rules() =>
            RuleFor(edit => edit.Body).NotEmpty().WithErrorCode("threads.empty").MaximumLength(Post.BodyMaxLength);
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IIds ids, TimeProvider time, PostWriting writing, PostNotices notices, IAnnouncements announcements)
        : ICommandHandler<EditPost, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(EditPost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(request.PostId, actor, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            if (!await db.MayWrite(thread.Id, actor, cancellationToken)) return ThreadErrors.NotWriters;
            if (request.Version is { } version && version != post.Version) return ThreadErrors.Changed;

            var written = await writing.Write(thread, request.Body, cancellationToken);
            var before = new PostRevision(ids.New(), post, time.Now());
            var edited = thread.Edit(post, actor.Id, written.Text, time.Now());
            if (!edited.Succeeded) return edited.Error;

            db.PostRevisions.Add(before);
            await db.ShowImages(post, cancellationToken);
            // Those newly named are told; those told before are not told again, and followers not of every mended word.
            await notices.Tell(thread, post, written.Named, answered: null, followed: false, time.Now(), cancellationToken);
            var record = await db.RecordOf(post, actor.Id, cancellationToken);
            announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }
    }
}
