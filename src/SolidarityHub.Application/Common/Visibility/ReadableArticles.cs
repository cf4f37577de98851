using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>
/// Articles are for everyone once published (<c>VisibleTo</c>, which every list, feed and search uses); before and
/// after that for those who keep them.
/// </summary>
public static class ReadableArticles
{
    /// <summary>What someone may open by its address: the published ones, and those they keep.</summary>
    public static IQueryable<Article> ReadableBy(this IQueryable<Article> articles, Actor actor, IHubDb db)
    {
        var (published, kept) = (articles.VisibleTo(actor, db), articles.KeptBy(actor, db));
        return actor.IsMember
            ? articles.Where(article => published.Any(other => other.Id == article.Id) || kept.Any(other => other.Id == article.Id))
            : published;
    }

    /// <summary>Those that someone works on: editors all; others what comes from organizations they act for, for as long as they do.</summary>
    public static IQueryable<Article> KeptBy(this IQueryable<Article> articles, Actor actor, IHubDb db)
    {
        if (actor.IsEditor) return articles;
        if (!actor.IsMember) return articles.Where(_ => false);
        var me = actor.Id;
        return articles.Where(article => db.OrganizationMembers.Any(place =>
            place.OrganizationId == article.OrganizationId && place.MemberId == me && place.Role != OrganizationRole.Member));
    }
}
