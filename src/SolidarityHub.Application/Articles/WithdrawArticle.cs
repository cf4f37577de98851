using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Takes an article and its conversation out of sight; editors can publish it again.</summary>
[Access(Who.Editor)]
public sealed record WithdrawArticle(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<WithdrawArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(WithdrawArticle request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.ReadableBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (article is null) return ArticleErrors.NotFound;

            var done = article.Withdraw(time.Now());
            if (!done.Succeeded) return done.Error;

            var thread = await db.Threads.SingleAsync(t => t.Id == article.ThreadId, cancellationToken);
            thread.Show(article.Audience, ArticleThread.Writers(article.Audience));
            announcements.Announce(new ContentChanged("articles", $"article:{article.Slug}"));
            return Result.Done;
        }
    }
}
