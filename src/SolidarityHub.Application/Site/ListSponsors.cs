using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Site;

/// <summary>All sponsors for their editors.</summary>
[Access(Who.Editor)]
public sealed record ListSponsors : IQuery<IReadOnlyList<SponsorShown>>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<ListSponsors, IReadOnlyList<SponsorShown>>
    {
        public async ValueTask<Result<IReadOnlyList<SponsorShown>>> Handle(ListSponsors request, CancellationToken cancellationToken) =>
            await db.ReadSponsors(cancellationToken);
    }
}

/// <summary>Reads the sponsors for the public page and for editors alike.</summary>
internal static class SponsorReading
{
    /// <summary>Those who gave most first.</summary>
    public static async Task<List<SponsorShown>> ReadSponsors(this IHubDb db, CancellationToken cancellation)
    {
        var sponsors = await db.Sponsors.AsNoTracking().OrderBy(sponsor => sponsor.Order).ThenBy(sponsor => sponsor.Name)
            .Select(sponsor => new SponsorShown(sponsor.Id, sponsor.Name, sponsor.Tier, sponsor.Url, sponsor.Language, sponsor.Order))
            .ToListAsync(cancellation);
        // Tiers are stored by name; their order is that of the enumeration.
        return [.. sponsors.OrderBy(sponsor => sponsor.Tier)];
    }
}
