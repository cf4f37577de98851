using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Site;

/// <summary>One text for a page that shows little else: help, privacy, the community's agreement.</summary>
[Access(Who.Anyone)]
public sealed record GetSiteText(string Key) : IQuery<SiteText>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetSiteText, SiteText>
    {
        public async ValueTask<Result<SiteText>> Handle(GetSiteText request, CancellationToken cancellationToken) =>
            (await db.ReadTexts([request.Key], cancellationToken))[request.Key];
    }
}
