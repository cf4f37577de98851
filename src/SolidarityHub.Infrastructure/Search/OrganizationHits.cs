using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>Organizations for the search over everything, by the directory's own search.</summary>
internal sealed class OrganizationHits(IDirectoryIndex search) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var found = await search.Find(new OrganizationFilter { Words = query }, actor, skip: 0, limit, cancellation);
        return [.. found.Items.Select(organization => new SearchHit(
            SearchKind.Organization, organization.Name, $"/organizations/{organization.Slug}",
            organization.Summary.Length > 0 ? organization.Summary : null, organization.Language))];
    }
}
