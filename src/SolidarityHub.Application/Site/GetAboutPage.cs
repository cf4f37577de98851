using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Who we are, how we work and with whom.</summary>
[Access(Who.Anyone)]
public sealed record GetAboutPage : IQuery<AboutPage>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetAboutPage, AboutPage>
    {
        public async ValueTask<Result<AboutPage>> Handle(GetAboutPage request, CancellationToken cancellationToken)
        {
            var texts = await db.ReadTexts([SiteTexts.About, SiteTexts.HowWeWork], cancellationToken);
            return new AboutPage(texts[SiteTexts.About], texts[SiteTexts.HowWeWork], await db.ReadPartners(cancellationToken));
        }
    }
}

/// <summary>The texts of the page about us, and our partners.</summary>
public sealed record AboutPage(SiteText About, SiteText HowWeWork, IReadOnlyList<PartnerShown> Partners);
