using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Looks every few minutes whether watched views have news. Any number of nodes may: each watch is claimed by one.</summary>
internal sealed class WatchingViews(IServiceScopeFactory scopes, TimeProvider time, ILogger<WatchingViews> log)
    : Rounds(Pause, scopes, time, log)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task<bool> Work(IServiceProvider services, CancellationToken cancellation)
    {
        var unit = services.GetRequiredService<IUnitOfWork>();
        await unit.Begin(cancellation);
        var due = Time.Now() - WatchLetters.Margin - Duration.FromTimeSpan(Pause / 2);
        var watches = await services.GetRequiredService<HubDbContext>().DirectoryWatches
            .FromSql($"SELECT * FROM directory_watches WHERE told_until < {due} ORDER BY told_until LIMIT {BatchSize} FOR UPDATE SKIP LOCKED")
            .AsTracking().ToListAsync(cancellation);
        await services.GetRequiredService<WatchLetters>().Write(watches, cancellation);
        await unit.Commit(cancellation);
        return watches.Count == BatchSize;
    }
}
