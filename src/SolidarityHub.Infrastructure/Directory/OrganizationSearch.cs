using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Looks for listings of nearly the same name or with the same website.</summary>
internal sealed class OrganizationSearch(HubDbContext db) : IOrganizationSearch
{
    private const int MaxSimilar = 5;
    private const double NearlyTheSameName = 0.55;

    /// <summary>Hosts where many organizations have a page; the same host says nothing there.</summary>
    private static readonly string[] SharedHosts =
        ["facebook.com", "instagram.com", "linktr.ee", "sites.google.com", "twitter.com", "x.com", "meetup.com", "medium.com", "youtube.com"];

    public async Task<IReadOnlyList<SimilarOrganization>> FindSimilar(
        string name, string? website, Actor actor, CancellationToken cancellation)
    {
        var folded = await Fold(name, cancellation);
        var host = HostOf(website);
        var pattern = $"%://%{host}%";
        return await db.Organizations.VisibleTo(actor, db)
            .Where(o => o.Status != ListingStatus.Archived && o.Status != ListingStatus.Rejected)
            .Select(o => new
            {
                Organization = o,
                Likeness = EF.Functions.TrigramsSimilarity(SqlFunctions.Fold(o.Name), folded),
                SameWebsite = host != "" && o.Website != null && EF.Functions.ILike(o.Website, pattern),
            })
            .Where(o => o.SameWebsite || o.Likeness >= NearlyTheSameName)
            .OrderByDescending(o => o.SameWebsite).ThenByDescending(o => o.Likeness).ThenBy(o => o.Organization.Id)
            .Take(MaxSimilar)
            .Select(o => new SimilarOrganization(o.Organization.Slug, o.Organization.Name, o.Organization.Summary, o.SameWebsite))
            .ToListAsync(cancellation);
    }

    /// <summary>PostgreSQL folds the words, so that they fold as the texts did.</summary>
    private async Task<string> Fold(string words, CancellationToken cancellation) => words.Length == 0
        ? ""
        : await db.Database.SqlQuery<string>($"""SELECT hub_fold({words}) AS "Value" """).SingleAsync(cancellation);

    /// <summary>The host without <c>www.</c>, or nothing when many share it. Only letters that a host may have, so it is safe in a pattern.</summary>
    private static string HostOf(string? website)
    {
        if (!Uri.TryCreate(website, UriKind.Absolute, out var address)) return "";
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return SharedHosts.Any(shared => host == shared || host.EndsWith($".{shared}", StringComparison.Ordinal)) ? "" : host;
    }
}
