using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Takes a table back: its articles go, except those that somebody has worked on or talked about since.</summary>
/// <remarks>Answers how many went.</remarks>
[Access(Who.Editor)]
public sealed record UndoArticleImport(Guid Id) : ICommand<int>
{
    internal sealed class Handler(IHubDb db, IAnnouncements announcements, TimeProvider time) : ICommandHandler<UndoArticleImport, int>
    {
        public async ValueTask<Result<int>> Handle(UndoArticleImport request, CancellationToken cancellationToken)
        {
            // Pressing twice does no harm: the second finds it taken back.
            if (await db.FindLocked<ArticleImport>(request.Id, cancellationToken) is not { } import) return ArticleErrors.ImportNotFound;
            if (import.FinishedAt is not { } taken) return ArticleErrors.ImportNotTakenIn;
            if (import.UndoneAt is not null) return import.Removed;

            var untouched = await (
                from article in db.Articles
                join thread in db.Threads on article.ThreadId equals thread.Id
                where article.ImportId == import.Id && article.Revision <= 1 && article.TranslationSetId == null && thread.LastNumber == 0
                    && !db.ArticleSteps.Any(step => step.ArticleId == article.Id && step.At > taken)
                select new { Article = article, Thread = thread }).ToListAsync(cancellationToken);
            db.Articles.RemoveRange(untouched.Select(each => each.Article));
            db.Threads.RemoveRange(untouched.Select(each => each.Thread));
            announcements.Announce(new ContentChanged([.. untouched.SelectMany(each => ArticleDesk.TagsOf(each.Article)).Distinct()]));

            import.Undo(untouched.Count, time.Now());
            return untouched.Count;
        }
    }
}
