using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common.Search;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>What can be searched through without belonging to one feature.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<ISearchSource, ConversationSearch>();
}
