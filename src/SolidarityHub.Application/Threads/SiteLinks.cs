using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Finds what of this site a text links to. Other sites get no card: nobody here fetches them.</summary>
public sealed partial class SiteLinks(IHubDb db, SiteAddress address)
{
    public async Task<IReadOnlyList<LinkedThing>> FindIn(string body, CancellationToken cancellation)
    {
        var found = Link().Matches(body)
            .Where(link => link.Groups["host"].Value is "" || link.Groups["host"].Value.Equals(address.Origin, StringComparison.OrdinalIgnoreCase))
            .Select(link => (Place: link.Groups["place"].Value, Slug: link.Groups["slug"].Value))
            .Distinct().Take(LinkedThing.MostInAPost).ToList();
        var things = new List<LinkedThing>();
        foreach (var (place, slug) in found)
        {
            var (kind, id) = place switch
            {
                "articles" => (LinkedKind.Article, await IdOf(db.Articles.Where(article => article.Slug == slug).Select(article => article.Id), cancellation)),
                "events" => (LinkedKind.Event, await IdOf(db.Events.Where(happening => happening.Slug == slug).Select(happening => happening.Id), cancellation)),
                "organizations" => (LinkedKind.Organization, await IdOf(db.Organizations.Where(group => group.Slug == slug).Select(group => group.Id), cancellation)),
                _ => (LinkedKind.ReadingGroup, await IdOf(db.ReadingGroups.Where(group => group.Slug == slug).Select(group => group.Id), cancellation)),
            };
            if (id is { } known) things.Add(new LinkedThing(kind, known));
        }

        return things;
    }

    private static Task<Guid?> IdOf(IQueryable<Guid> ids, CancellationToken cancellation) =>
        ids.Select(id => (Guid?)id).FirstOrDefaultAsync(cancellation);

    [GeneratedRegex(@"(?<![\w/])(?<host>https?://[^\s/()<>]+)?/(?<place>articles|events|organizations|reading-groups)/(?<slug>[a-z0-9][a-z0-9-]{0,79})(?![a-z0-9/-])")]
    private static partial Regex Link();
}
