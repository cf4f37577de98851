using Microsoft.AspNetCore.SignalR;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Hubs;

namespace SolidarityHub.Web.Composition;

/// <summary>Live conversations: SignalR announces, PostgreSQL remembers.</summary>
internal static class LiveThreads
{
    /// <summary>What a page sends is small; nothing that lasts comes this way.</summary>
    private const int MostBytesPerCall = 4 * 1024;

    public static IServiceCollection AddLiveThreads(this IServiceCollection services)
    {
        services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = MostBytesPerCall;
                options.MaximumParallelInvocationsPerClient = 1;
                options.AddFilter<CallFilter>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));

        services.AddSingleton<CallFilter>();
        services.AddSingleton<LiveReaders>();
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(PostingLimits.Section).Get<ConnectionLimits>() ?? new());
        services.AddSingleton<OpenPages>();
        services.AddSingleton<ThreadFanOut>();
        services.AddSingleton<IHear<ThreadChanged>>(provider => provider.GetRequiredService<ThreadFanOut>());
        services.AddSingleton<IHear<SomebodyWrites>>(provider => provider.GetRequiredService<ThreadFanOut>());
        services.AddSingleton<ReaderCount>();
        services.AddSingleton<IHear<ReadersSeen>>(provider => provider.GetRequiredService<ReaderCount>());
        services.AddSingleton<ReaderWatch>();
        services.AddSingleton<IHear<MembershipChanged>>(provider => provider.GetRequiredService<ReaderWatch>());
        services.AddSingleton<NoticeListeners>();
        services.AddSingleton<IHear<NoticesChanged>, NoticeFanOut>();
        services.AddSingleton<HeadBeat>();
        services.AddHostedService(provider => provider.GetRequiredService<ReaderWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<HeadBeat>());
        services.AddHostedService<SignInWatch>();
        return services;
    }
}
