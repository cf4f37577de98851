using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Articles;

/// <summary>Where an article comes from: an organization that the writer acts for, or, for editors, any or the site itself.</summary>
public sealed class ArticleHome(IHubDb db, ICurrentActor current)
{
    /// <summary>Those the actor may write for: published, and with the actor among their organizers or stewards.</summary>
    public IQueryable<Organization> Open
    {
        get
        {
            var me = current.Actor.IdOrNone;
            return db.Organizations.Where(o => o.Status == ListingStatus.Published && db.OrganizationMembers.Any(place =>
                place.OrganizationId == o.Id && place.MemberId == me && place.Role != OrganizationRole.Member));
        }
    }

    /// <param name="named">Its slug, or its address as people paste it.</param>
    /// <param name="present">The organization it comes from already; that may stay.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<Result<ArticleOrganization?>> Find(string? named, Guid? present, CancellationToken cancellation)
    {
        var editor = current.Actor.IsEditor;
        if (string.IsNullOrWhiteSpace(named)) return editor ? (ArticleOrganization?)null : ArticleErrors.OrganizationNotYours;
        var slug = await Lasting(named.Trim().TrimEnd('/').Split('/')[^1], cancellation);
        var found = await db.Organizations.VisibleTo(current.Actor, db)
            .Where(o => o.Slug == slug && (o.Status == ListingStatus.Published || o.Id == present))
            .Select(o => new ArticleOrganization(o.Id, o.Slug, o.Name)).SingleOrDefaultAsync(cancellation);
        if (found is null) return ArticleErrors.OrganizationUnknown;
        if (!editor && found.Id != present && !await Open.AnyAsync(o => o.Id == found.Id, cancellation))
            return ArticleErrors.OrganizationNotYours;
        return found;
    }

    public async Task<string?> SlugOf(Guid? id, CancellationToken cancellation) =>
        id is null ? null : await db.Organizations.Where(o => o.Id == id).Select(o => o.Slug).SingleOrDefaultAsync(cancellation);

    /// <summary>The slug of the listing that goes on, where the one named was folded into it: earlier revisions name the former.</summary>
    private async Task<string> Lasting(string slug, CancellationToken cancellation) =>
        await db.Organizations.Where(o => o.Slug == slug)
            .Join(db.Organizations, o => o.MergedIntoId, kept => kept.Id, (_, kept) => kept.Slug)
            .SingleOrDefaultAsync(cancellation) ?? slug;
}

/// <summary>An organization that an article comes from.</summary>
public sealed record ArticleOrganization(Guid Id, string Slug, string Name);
