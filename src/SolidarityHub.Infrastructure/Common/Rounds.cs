using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>Does a small piece of work round by round, on every node; what fails is tried again in the next round.</summary>
/// <remarks>Nodes do not know of one another: work that must be done once claims its rows with <c>FOR UPDATE SKIP LOCKED</c>.</remarks>
public abstract partial class Rounds(TimeSpan pause, IServiceScopeFactory scopes, TimeProvider time, ILogger log) : BackgroundService
{
    protected IServiceScopeFactory Scopes { get; } = scopes;

    protected TimeProvider Time { get; } = time;

    protected ILogger Log { get; } = log;

    /// <summary>Does a piece of it and answers whether there may be more to do at once.</summary>
    protected abstract Task<bool> Work(IServiceProvider services, CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(pause, Time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await WorkInScope(stoppingToken)) { }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                NotDone(Log, GetType().Name, failure);
            }
        }
    }

    private async Task<bool> WorkInScope(CancellationToken cancellation)
    {
        await using var scope = Scopes.CreateAsyncScope();
        return await Work(scope.ServiceProvider, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of {Work} was not done; the next one tries again")]
    private static partial void NotDone(ILogger log, string work, Exception failure);
}
