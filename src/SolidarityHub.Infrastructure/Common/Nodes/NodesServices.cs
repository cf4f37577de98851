using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common.Nodes;

/// <summary>Joins this node to the others when a Redis is named; without one it is alone.</summary>
internal static class NodesServices
{
    internal static IServiceCollection AddNodes(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Redis") is not { Length: > 0 } redis)
            return services.AddSingleton<IOtherNodes, NoOtherNodes>();

        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<NodesOverRedis>(provider, redis));
        services.AddSingleton<IOtherNodes>(provider => provider.GetRequiredService<NodesOverRedis>());
        return services.AddHostedService(provider => provider.GetRequiredService<NodesOverRedis>());
    }
}
