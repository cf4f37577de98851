using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>What the site's own pages need.</summary>
internal static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services) => services
        .AddScoped<ISeed, SiteSeed>()
        .AddScoped<ISearchSource, SitePageSearch>();
}
