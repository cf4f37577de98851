using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Reading;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>Reading groups for the search over everything; the hidden ones only for their members.</summary>
internal sealed class ReadingGroupHits(HubDbContext db, IReadingGroupSearch search, IMarkdown markdown) : ISearchSource
{
    private const int ExcerptLength = 200;

    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var found = await search.Matching(db.ReadingGroups.AsNoTracking().VisibleTo(actor, db), query)
            .OrderBy(group => group.ArchivedAt != null).ThenByDescending(group => group.CreatedAt).ThenBy(group => group.Id)
            .Take(limit)
            .Select(group => new { group.Name, group.Slug, group.DescriptionMarkdown, group.Language })
            .ToListAsync(cancellation);
        return [.. found.Select(group => new SearchHit(
            SearchKind.ReadingGroup, group.Name, $"/reading-groups/{group.Slug}",
            markdown.ToPlainText(group.DescriptionMarkdown, ExcerptLength), group.Language))];
    }
}
