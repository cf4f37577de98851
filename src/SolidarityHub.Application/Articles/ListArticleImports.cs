using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Lists the tables of articles that editors brought lately, the latest first.</summary>
[Access(Who.Editor)]
public sealed record ListArticleImports : IQuery<IReadOnlyList<ArticleImportSummary>>
{
    /// <summary>They are kept for days, not years.</summary>
    private const int Most = 50;

    internal sealed class Handler(IHubDb db) : IQueryHandler<ListArticleImports, IReadOnlyList<ArticleImportSummary>>
    {
        public async ValueTask<Result<IReadOnlyList<ArticleImportSummary>>> Handle(ListArticleImports request, CancellationToken cancellationToken) =>
            await db.ArticleImports.OrderByDescending(import => import.StartedAt).ThenBy(import => import.Id).Take(Most)
                .Select(import => new ArticleImportSummary(
                    import.Id, import.FileName, import.StartedAt,
                    db.Members.Where(member => member.Id == import.StartedBy).Select(member => member.DisplayName).FirstOrDefault(),
                    import.FinishedAt == null ? null : import.Added, import.UndoneAt != null))
                .ToArrayAsync(cancellationToken);
    }
}

/// <summary>A table in the list of tables.</summary>
/// <param name="By">Who brought it; null once their account is gone.</param>
/// <param name="Added">How many articles came of it; null while it waits.</param>
/// <param name="Undone">Whether it was taken back.</param>
public sealed record ArticleImportSummary(Guid Id, string FileName, Instant StartedAt, string? By, int? Added, bool Undone);
