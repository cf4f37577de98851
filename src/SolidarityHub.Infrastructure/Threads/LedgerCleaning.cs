using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Forgets client keys that nobody will send again.</summary>
internal sealed partial class LedgerCleaning(IServiceScopeFactory scopes, TimeProvider time, ILogger<LedgerCleaning> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var oldest = time.Now() - PostOperation.Kept;
                await scope.ServiceProvider.GetRequiredService<IHubDb>().PostOperations
                    .Where(operation => operation.At < oldest).ExecuteDeleteAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotCleaned(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old client keys were not forgotten; the next round tries again")]
    private static partial void NotCleaned(ILogger log, Exception failure);
}
