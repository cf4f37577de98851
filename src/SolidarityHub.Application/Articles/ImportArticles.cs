using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Takes in the rows of a table as articles: those that are new, and those that a person says are.</summary>
/// <remarks>All of them or none. Answers how many there were.</remarks>
/// <param name="Id">Which table.</param>
/// <param name="Publish">Shows them to everyone at once; otherwise they become drafts.</param>
/// <param name="Anyway">Numbers of rows that look known and are not.</param>
/// <param name="Themes">Codes of themes by their code and by their words, as slugs.</param>
[Access(Who.Editor)]
public sealed record ImportArticles(Guid Id, bool Publish, IReadOnlyList<int> Anyway, IReadOnlyDictionary<string, string> Themes) : ICommand<int>
{
    internal sealed class Handler(IHubDb db, ArticleIntake intake, ArticleDesk desk, TimeProvider time) : ICommandHandler<ImportArticles, int>
    {
        public async ValueTask<Result<int>> Handle(ImportArticles request, CancellationToken cancellationToken)
        {
            // Pressing twice does no harm: the second finds it taken in.
            var import = await db.FindLocked<ArticleImport>(request.Id, cancellationToken);
            if (import is null) return ArticleErrors.ImportNotFound;
            if (import.FinishedAt is not null) return import.Added;

            var added = 0;
            foreach (var row in await intake.Look(import, request.Themes, cancellationToken))
            {
                if (row.Outcome == ArticleRowOutcome.Refused || row.Outcome == ArticleRowOutcome.Known && !request.Anyway.Contains(row.Number)) continue;
                var written = await desk.Begin(row.Article, request.Publish ? ArticleAct.Publish : null, cancellationToken, import: import);
                if (!written.Succeeded) return written.Error;
                added++;
            }

            import.Finish(added, time.Now());
            var old = time.Now() - ArticleImport.Kept;
            await db.ArticleImports.Where(other => (other.FinishedAt ?? other.StartedAt) < old && other.Id != import.Id).ExecuteDeleteAsync(cancellationToken);
            return added;
        }
    }
}
