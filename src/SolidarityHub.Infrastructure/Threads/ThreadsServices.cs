using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>What conversations need from outside.</summary>
internal static class ThreadsServices
{
    internal static IServiceCollection AddThreads(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(PostingLimits.Section).Get<PostingLimits>() ?? new());
        services.AddScoped<ReadableThreads>();
        services.AddScoped<IReadingMarks, ReadingMarks>();
        services.AddScoped<PostNotices>();
        services.AddScoped<Mentions>();
        services.AddScoped<SiteLinks>();
        services.AddScoped<PostWriting>();
        services.AddScoped<ModerationLog>();
        services.AddScoped<ISeed, ThreadsSeed>();
        services.AddHostedService<LedgerCleaning>();
        return services;
    }
}
