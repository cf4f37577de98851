using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Articles;

/// <summary>Writes an article and shows it to everyone, or keeps it as a draft; its conversation opens with it.</summary>
/// <remarks>Answers with the article's slug.</remarks>
[Access(Who.Editor)]
public sealed record PublishArticle : ArticleFacts, ICommand<string>
{
    /// <summary>Keeps it for the editors for now.</summary>
    public bool Draft { get; init; }

    internal sealed class Rules : FactsRules<PublishArticle>;

    internal sealed class Handler(IHubDb db, IMarkdown markdown, IIds ids, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<PublishArticle, string>
    {
        public async ValueTask<Result<string>> Handle(PublishArticle request, CancellationToken cancellationToken)
        {
            var text = request.Read(markdown);
            var slug = await FreeSlug.For(db.Articles.Select(a => a.Slug), text.Title, "article", cancellationToken);
            var now = time.Now();
            var article = new Article(ids.New(), slug, ids.New(), text, now);
            if (!request.Draft) article.Publish(now);

            db.Articles.Add(article);
            db.Threads.Add(new DiscussionThread(
                article.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Article, article.Id),
                article.Title, $"/articles/{slug}", article.Audience, ArticleThread.Writers(article.Audience), now));
            announcements.Announce(new ContentChanged("articles"));
            return slug;
        }
    }
}

/// <summary>Who may write in an article's conversation: everybody signed in while it is published, else nobody.</summary>
internal static class ArticleThread
{
    public static Audience Writers(Audience readers) =>
        readers.Kind == AudienceKind.Everyone ? Audience.Members : Audience.Nobody;
}
