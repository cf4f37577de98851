using Microsoft.Extensions.DependencyInjection;

namespace SolidarityHub.Infrastructure.Common.Fetching;

/// <summary>Puts together what fetches from other sites.</summary>
internal static class FetchingServices
{
    internal static IServiceCollection AddFetching(this IServiceCollection services) => services
        .AddSingleton<IHostNames, SystemHostNames>()
        .AddSingleton(FetchReach.OpenWeb)
        .AddSingleton<GuardedFetcher>();
}
