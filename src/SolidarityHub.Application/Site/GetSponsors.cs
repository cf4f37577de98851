using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Whose money made the project possible, those who gave most first.</summary>
[Access(Who.Anyone)]
public sealed record GetSponsors : IQuery<SponsorsPage>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetSponsors, SponsorsPage>
    {
        public async ValueTask<Result<SponsorsPage>> Handle(GetSponsors request, CancellationToken cancellationToken)
        {
            var texts = await db.ReadTexts([SiteTexts.SponsorsLine], cancellationToken);
            var sponsors = await db.Sponsors.AsNoTracking().OrderBy(sponsor => sponsor.Order).ThenBy(sponsor => sponsor.Name)
                .Select(sponsor => new SponsorShown(sponsor.Id, sponsor.Name, sponsor.Tier, sponsor.Url, sponsor.Language, sponsor.Order))
                .ToListAsync(cancellationToken);
            return new SponsorsPage(texts[SiteTexts.SponsorsLine], [.. sponsors.OrderBy(sponsor => sponsor.Tier)]);
        }
    }
}

/// <summary>The line of thanks and the sponsors.</summary>
public sealed record SponsorsPage(SiteText Line, IReadOnlyList<SponsorShown> Sponsors);

/// <summary>A sponsor as pages show it.</summary>
public sealed record SponsorShown(Guid Id, string Name, SponsorTier Tier, string? Url, string Language, int Order);
