using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>One article with its text or the way to it, its translations and its conversation.</summary>
[Access(Who.Anyone)]
public sealed record GetArticle(string Slug) : IQuery<ArticlePage>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetArticle, ArticlePage>
    {
        public async ValueTask<Result<ArticlePage>> Handle(GetArticle request, CancellationToken cancellationToken)
        {
            var asked = await db.Articles.AsNoTracking().ReadableBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (asked is null) return ArticleErrors.NotFound;

            var posts = await db.Threads.Where(t => t.Id == asked.ThreadId).Select(t => t.PostCount).SingleAsync(cancellationToken);
            var organization = await db.Organizations.VisibleTo(current.Actor, db).Where(o => o.Id == asked.OrganizationId)
                .Select(o => new ArticleOrganization(o.Id, o.Slug, o.Name)).SingleOrDefaultAsync(cancellationToken);
            var keeps = current.Actor.IsMember && await db.Articles.KeptBy(current.Actor, db).AnyAsync(a => a.Id == asked.Id, cancellationToken);
            var mayEdit = current.Actor.IsEditor || keeps && ArticleWay.IsOpen(asked.State);
            return new ArticlePage(
                ArticleRow.Of(asked, posts), asked.BodyHtml, mayEdit ? asked.Body : null, asked.ThreadId, asked.PublishedAt, mayEdit,
                keeps, organization, await db.TranslationsOf(asked, db.Articles.VisibleTo(current.Actor, db), cancellationToken));
        }
    }
}

/// <summary>An article as its page shows it.</summary>
/// <param name="Facts">What lists show too.</param>
/// <param name="BodyHtml">The text, made safe; empty when it is elsewhere.</param>
/// <param name="Body">Markdown, for those who may change it.</param>
/// <param name="ThreadId">The conversation.</param>
/// <param name="PublishedAt">When it was first shown here.</param>
/// <param name="MayEdit">Whether the reader may change it.</param>
/// <param name="Keeps">Whether the reader works on it.</param>
/// <param name="Organization">The organization it comes from; null when the site's editors answer for it.</param>
/// <param name="Translations">The same in other languages, as far as that is published.</param>
public sealed record ArticlePage(
    ArticleRow Facts, string BodyHtml, string? Body, Guid ThreadId, Instant? PublishedAt, bool MayEdit,
    bool Keeps, ArticleOrganization? Organization, IReadOnlyList<ArticleTranslation> Translations);
