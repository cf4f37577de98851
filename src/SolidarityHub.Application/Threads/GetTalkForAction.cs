using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Gives what was said in a post as a beginning for an event or for an entry in the directory.</summary>
[Access(Who.Member)]
public sealed record GetTalkForAction(Guid PostId) : IQuery<TalkForAction>
{
    private const int TitleMaxLength = 100;

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown) : IQueryHandler<GetTalkForAction, TalkForAction>
    {
        public async ValueTask<Result<TalkForAction>> Handle(GetTalkForAction request, CancellationToken cancellationToken)
        {
            var post = await db.Posts.AsNoTracking().VisibleTo(current.Actor, db)
                .Where(found => found.Id == request.PostId && found.RemovedAt == null && found.HiddenAt == null)
                .Select(found => new { found.BodyMarkdown, found.ThreadId, found.Number }).SingleOrDefaultAsync(cancellationToken);
            if (post is null) return ThreadErrors.PostNotFound;

            var text = markdown.ToPlainText(post.BodyMarkdown, Post.BodyMaxLength);
            var end = text.IndexOfAny(['.', '!', '?', ';']);
            var title = markdown.ToPlainText(end > 0 ? text[..end] : text, TitleMaxLength);
            return new TalkForAction(title, $"> {text}\n\n[#{post.Number}](/threads/{post.ThreadId}/posts/{post.Number})", text);
        }
    }
}

/// <summary>What a post gives to begin with.</summary>
/// <param name="Title">Its first sentence.</param>
/// <param name="Quoted">All of it as a quotation that leads back to the talk.</param>
/// <param name="Text">All of it without any markup.</param>
public sealed record TalkForAction(string Title, string Quoted, string Text);
