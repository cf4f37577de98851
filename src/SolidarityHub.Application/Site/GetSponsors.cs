using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Whose money made the project possible.</summary>
[Access(Who.Anyone)]
public sealed record GetSponsors : IQuery<SponsorsPage>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetSponsors, SponsorsPage>
    {
        public async ValueTask<Result<SponsorsPage>> Handle(GetSponsors request, CancellationToken cancellationToken)
        {
            var texts = await db.ReadTexts([SiteTexts.SponsorsLine], cancellationToken);
            return new SponsorsPage(texts[SiteTexts.SponsorsLine], await db.ReadSponsors(cancellationToken));
        }
    }
}

/// <summary>The line of thanks and the sponsors.</summary>
public sealed record SponsorsPage(SiteText Line, IReadOnlyList<SponsorShown> Sponsors);

/// <summary>A sponsor as pages show it.</summary>
public sealed record SponsorShown(Guid Id, string Name, SponsorTier Tier, string? Url, string Language, int Order);
