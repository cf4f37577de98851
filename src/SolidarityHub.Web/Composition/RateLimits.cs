using System.Threading.RateLimiting;

namespace SolidarityHub.Web.Composition;

/// <summary>How fast anyone may go on.</summary>
internal static class RateLimits
{
    public static IServiceCollection AddHubRateLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRateLimiter(limiter => limiter
            .AddPolicy("api", _ => RateLimitPartition.GetNoLimiter(""))
            .AddPolicy("search", _ => RateLimitPartition.GetNoLimiter("")));
}
