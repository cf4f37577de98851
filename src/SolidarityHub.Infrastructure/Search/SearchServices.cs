using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common.Search;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>What the search over everything looks through.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<ISearchSource, OrganizationHits>()
        .AddScoped<ISearchSource, ReadingGroupHits>()
        .AddScoped<ISearchSource, EventHits>()
        .AddScoped<ISearchSource, ArticleHits>()
        .AddScoped<ISearchSource, ConversationSearch>();
}
