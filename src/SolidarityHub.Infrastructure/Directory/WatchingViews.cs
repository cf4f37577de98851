using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Looks every few minutes whether watched views have news. Any number of nodes may: each watch is claimed by one.</summary>
internal sealed partial class WatchingViews(IServiceScopeFactory scopes, TimeProvider time, ILogger<WatchingViews> log) : BackgroundService
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await Look(stoppingToken) == BatchSize) { }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotTold(log, failure);
            }
        }
    }

    private async Task<int> Look(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await unit.Begin(cancellation);
        var due = time.Now() - WatchLetters.Margin - NodaTime.Duration.FromTimeSpan(Pause / 2);
        var watches = await scope.ServiceProvider.GetRequiredService<HubDbContext>().DirectoryWatches
            .FromSql($"SELECT * FROM directory_watches WHERE told_until < {due} ORDER BY told_until LIMIT {BatchSize} FOR UPDATE SKIP LOCKED")
            .AsTracking().ToListAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<WatchLetters>().Write(watches, cancellation);
        await unit.Commit(cancellation);
        return watches.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watched views were not looked at; the next round tries again")]
    private static partial void NotTold(ILogger log, Exception failure);
}
