using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Site;

/// <summary>The addresses that search engines may know: what everyone can see.</summary>
[Access(Who.Anyone)]
public sealed record GetSitemap : IQuery<IReadOnlyList<SitemapEntry>>
{
    /// <summary>The protocol allows 50 000 addresses in one file (sitemaps.org).</summary>
    private const int Most = 50_000;

    private static readonly string[] Pages =
        ["/", "/about", "/book", "/comic", "/sponsors", "/help", "/agreement", "/privacy", "/directory", "/reading-groups", "/events", "/articles"];

    internal sealed class Handler(IHubDb db) : IQueryHandler<GetSitemap, IReadOnlyList<SitemapEntry>>
    {
        public async ValueTask<Result<IReadOnlyList<SitemapEntry>>> Handle(GetSitemap request, CancellationToken cancellationToken)
        {
            // A search engine is a visitor, whoever asks.
            var conversations = await db.Threads.AsNoTracking().VisibleTo(Actor.Visitor, db)
                .OrderByDescending(thread => thread.LastPostedAt ?? thread.OpenedAt).Take(Most - Pages.Length)
                .Select(thread => new SitemapEntry(thread.Path, thread.LastPostedAt ?? thread.OpenedAt))
                .ToListAsync(cancellationToken);
            var groups = await db.ReadingGroups.AsNoTracking().VisibleTo(Actor.Visitor, db).Where(group => group.ArchivedAt == null)
                .OrderBy(group => group.Id).Take(Most - Pages.Length - conversations.Count)
                .Select(group => new SitemapEntry("/reading-groups/" + group.Slug, null))
                .ToListAsync(cancellationToken);
            var organizations = await db.Organizations.AsNoTracking().VisibleTo(Actor.Visitor, db)
                .OrderByDescending(organization => organization.UpdatedAt).ThenBy(organization => organization.Id)
                .Take(Most - Pages.Length - conversations.Count - groups.Count)
                .Select(organization => new SitemapEntry("/organizations/" + organization.Slug, organization.UpdatedAt))
                .ToListAsync(cancellationToken);
            return Pages.Select(page => new SitemapEntry(page, null)).Concat(conversations).Concat(groups).Concat(organizations).DistinctBy(entry => entry.Path).ToList();
        }
    }
}

/// <summary>One address for search engines.</summary>
/// <param name="Path">Below the site's root.</param>
/// <param name="ChangedAt">When it last changed, where that is known.</param>
public sealed record SitemapEntry(string Path, Instant? ChangedAt);
