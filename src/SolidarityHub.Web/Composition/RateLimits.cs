using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>How fast anyone may go on. A member is counted alone; visitors are counted by their neighbourhood of the net.</summary>
internal static class RateLimits
{
    public static IServiceCollection AddHubRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<LimitSettings>(configuration.GetSection("Hub:Limits"));
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = Refuse;
            // Only what is sent counts on pages with a form; looking at the form does not.
            limiter.AddPolicy("signin", http => IsWrite(http) ? ByNeighbourhood("signin", http, Minute, l => l.SignInsPerMinute) : Free);
            limiter.AddPolicy("register", http => IsWrite(http) ? ByNeighbourhood("register", http, Hour, l => l.RegistrationsPerHour) : Free);
            limiter.AddPolicy("post", http => IsWrite(http) ? ByPerson("post", http, Minute, l => l.PostsPerMinute) : Free);
            limiter.AddPolicy("report", http => IsWrite(http) ? ByPerson("report", http, Hour, l => l.ReportsPerHour) : Free);
            limiter.AddPolicy("search", http => ByPerson("search", http, Minute, l => l.SearchesPerMinute));
            limiter.AddPolicy("api", http => ByPerson("api", http, Minute, l => l.ApiRequestsPerMinute));
        });
    }

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static RateLimitPartition<string> Free => RateLimitPartition.GetNoLimiter("free");

    private static bool IsWrite(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);

    private static RateLimitPartition<string> ByPerson(string policy, HttpContext http, TimeSpan window, Func<LimitSettings, int> limit) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } member
            ? Window($"{policy}:{member}", http, window, limit)
            : ByNeighbourhood(policy, http, window, limit);

    private static RateLimitPartition<string> ByNeighbourhood(string policy, HttpContext http, TimeSpan window, Func<LimitSettings, int> limit) =>
        Window($"{policy}:{Network.Of(http.Connection.RemoteIpAddress)}", http, window, limit);

    private static RateLimitPartition<string> Window(string key, HttpContext http, TimeSpan window, Func<LimitSettings, int> limit)
    {
        var permits = limit(http.RequestServices.GetRequiredService<IOptions<LimitSettings>>().Value);
        return RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, permits),
            Window = window,
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });
    }

    private static async ValueTask Refuse(OnRejectedContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(10);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        // Pages get theirs from the status page.
        if (http.Request.Path.StartsWithSegments("/api"))
            await TypedResults.Problem(
                title: http.RequestServices.GetRequiredService<Words>()["access.tooMany"],
                statusCode: StatusCodes.Status429TooManyRequests,
                extensions: new Dictionary<string, object?> { ["code"] = "access.tooMany" }).ExecuteAsync(http);
    }
}

/// <summary>Settings under <c>Hub:Limits</c>. A capacity test raises them knowingly.</summary>
internal sealed class LimitSettings
{
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>A workshop joins from one room.</summary>
    public int RegistrationsPerHour { get; init; } = 60;

    public int PostsPerMinute { get; init; } = 30;

    public int ReportsPerHour { get; init; } = 20;

    public int SearchesPerMinute { get; init; } = 120;

    public int ApiRequestsPerMinute { get; init; } = 600;
}
