using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Looks every hour which listings nobody has confirmed for long. Any number of nodes may: each listing is claimed by one.</summary>
internal sealed partial class KeepingTrue(IServiceScopeFactory scopes, TimeProvider time, ILogger<KeepingTrue> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await Step(stoppingToken)) { }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotAsked(log, failure);
            }
        }
    }

    private async Task<bool> Step(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFreshnessRound>().Go(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stewards were not asked about their listings; the next round tries again")]
    private static partial void NotAsked(ILogger log, Exception failure);
}
