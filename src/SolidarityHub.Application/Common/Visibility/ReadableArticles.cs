using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>Articles are for everyone once published; before and after that for the editors.</summary>
public static class ReadableArticles
{
    public static IQueryable<Article> ReadableBy(this IQueryable<Article> articles, Actor actor, IHubDb db) =>
        actor.IsEditor ? articles : articles.VisibleTo(actor, db);
}
