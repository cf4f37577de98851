using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Changes an article; a draft or a withdrawn one can be published with it.</summary>
[Access(Who.Editor)]
public sealed record EditArticle : ArticleFacts, ICommand<Done>
{
    public string Slug { get; init; } = "";

    public bool Publish { get; init; }

    internal sealed class Rules : FactsRules<EditArticle>;

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<EditArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditArticle request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.ReadableBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (article is null) return ArticleErrors.NotFound;

            article.Revise(request.Read(markdown), time.Now());
            if (request.Publish) article.Publish(time.Now());

            var thread = await db.Threads.SingleAsync(t => t.Id == article.ThreadId, cancellationToken);
            thread.Present(article.Title, $"/articles/{article.Slug}");
            thread.Show(article.Audience, ArticleThread.Writers(article.Audience));
            announcements.Announce(new ContentChanged("articles", $"article:{article.Slug}"));
            return Result.Done;
        }
    }
}
