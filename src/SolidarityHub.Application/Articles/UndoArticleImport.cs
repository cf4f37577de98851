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
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements, TimeProvider time) : ICommandHandler<UndoArticleImport, int>
    {
        public async ValueTask<Result<int>> Handle(UndoArticleImport request, CancellationToken cancellationToken)
        {
            // Pressing twice does no harm: the second finds it taken back.
            if (await db.FindLocked<ArticleImport>(request.Id, cancellationToken) is not { } import) return ArticleErrors.ImportNotFound;
            if (import.AgainstUndoing(time.Now()) is { } objection) return objection;
            if (import.UndoneAt is not null) return import.Removed;

            var came = db.Articles.Where(article => article.ImportId == import.Id);
            var silent = await db.HoldSilent(await came.Select(article => article.ThreadId).ToListAsync(cancellationToken), cancellationToken);
            var untouched = await came.Where(article => silent.Contains(article.ThreadId) && article.Revision <= 1 && article.TranslationSetId == null
                && !db.ArticleSteps.Any(step => step.ArticleId == article.Id && step.At > import.FinishedAt)).ToListAsync(cancellationToken);
            var threads = untouched.ConvertAll(article => article.ThreadId);
            db.Articles.RemoveRange(untouched);
            db.Threads.RemoveRange(await db.Threads.Where(thread => threads.Contains(thread.Id)).ToListAsync(cancellationToken));
            announcements.Announce(new ContentChanged([.. untouched.SelectMany(ArticleDesk.TagsOf).Distinct()]));

            import.Undo(untouched.Count, current.Actor.Id, time.Now());
            return untouched.Count;
        }
    }
}
