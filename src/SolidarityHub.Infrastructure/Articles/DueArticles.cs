using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Infrastructure.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>Shows scheduled articles when their time has come. Any number of nodes may: each article is claimed by one.</summary>
internal sealed class DueArticles(IServiceScopeFactory scopes, TimeProvider time, ILogger<DueArticles> log)
    : Rounds(TimeSpan.FromSeconds(10), scopes, time, log)
{
    private const int BatchSize = 20;

    protected override async Task<bool> Work(IServiceProvider services, CancellationToken cancellation)
    {
        var (unit, now) = (services.GetRequiredService<IUnitOfWork>(), Time.Now());
        await unit.Begin(cancellation);
        // What another node holds it is showing; an editor who holds it is changing their mind.
        var due = await services.GetRequiredService<HubDbContext>().Articles.FromSql($"""
            SELECT *, xmin FROM articles WHERE scheduled_for <= {now} AND state = {nameof(ArticleState.Scheduled)}
            ORDER BY scheduled_for, id LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
            """).AsTracking().ToListAsync(cancellation);
        var desk = services.GetRequiredService<ArticleDesk>();
        foreach (var article in due)
            if (article.Appear(now).Succeeded) await desk.Note(article, ArticleAct.Appear, null, cancellation);
        if (!await unit.Commit(cancellation) || due.Count == 0) return false;

        // What is durable is told also while the node stops.
        await services.GetRequiredService<IAnnouncementDelivery>().Deliver(
            new ContentChanged([.. due.SelectMany(ArticleDesk.TagsOf)]), CancellationToken.None);
        return due.Count == BatchSize;
    }
}
