using Microsoft.AspNetCore.SignalR;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Hubs;
using StackExchange.Redis;

namespace SolidarityHub.Web.Composition;

/// <summary>Live conversations: SignalR announces, PostgreSQL remembers.</summary>
internal static class LiveThreads
{
    /// <summary>What a page sends is small; nothing that lasts comes this way.</summary>
    private const int MostBytesPerCall = 4 * 1024;

    public static IServiceCollection AddLiveThreads(this IServiceCollection services, IConfiguration configuration)
    {
        var signalR = services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = MostBytesPerCall;
                options.MaximumParallelInvocationsPerClient = 1;
                options.AddFilter<CallFilter>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));
        if (configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
            signalR.AddStackExchangeRedis(redis, options => options.Configuration.ChannelPrefix = RedisChannel.Literal("hub"));

        services.AddSingleton<CallFilter>();
        services.AddSingleton<LiveReaders>();
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(PostingLimits.Section).Get<ConnectionLimits>() ?? new());
        services.AddSingleton<ReaderWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ReaderWatch>());
        services.AddSingleton<IHear<MembershipChanged>>(provider => provider.GetRequiredService<ReaderWatch>());
        services.AddSingleton<IHear<ThreadChanged>, ThreadFanOut>();
        services.AddSingleton<IHear<NoticesChanged>, NoticeFanOut>();
        services.AddHostedService<HeadBeat>();
        return services;
    }
}
