using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Sends what waits in the outbox. Any number of nodes may do so at once: each message is claimed by one.</summary>
internal sealed partial class OutboxDrainer(
    IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider time, ILogger<OutboxDrainer> log) : BackgroundService
{
    private const int BatchSize = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(25);

    /// <summary>Longer than a whole batch can take; a claim older than this belongs to a node that died.</summary>
    private static readonly Duration Claim = Duration.FromMinutes(5);

    /// <summary>Letters hold addresses and links; they are not kept longer than it takes to look into a complaint.</summary>
    private static readonly Duration KeptAfterSending = Duration.FromDays(3);
    private static readonly Duration TidyEvery = Duration.FromHours(1);

    private Instant tidiedAt = Instant.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Drain(stoppingToken) == BatchSize) { }
                await Tidy(stoppingToken);
                await signal.Wait(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database may be away for a while; what waits stays there.
                Interrupted(log, failure);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> Drain(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var senders = scope.ServiceProvider.GetServices<IOutboxSender>().ToDictionary(sender => sender.Kind);
        // A kind that nobody sends yet waits for its sender.
        var kinds = senders.Keys.ToArray();
        var now = time.Now();
        var claimed = await db.Outbox.FromSql($"""
            UPDATE outbox SET due_at = {now + Claim}, attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM outbox
                WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= {now} AND kind = ANY({kinds})
                ORDER BY due_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsTracking().ToListAsync(cancellation);

        foreach (var message in claimed.OrderBy(message => message.Id))
        {
            if (await Send(senders[message.Kind], message, cancellation)) message.Sent(time.Now());
            else message.Failed(time.Now());
            // What has gone out is written down even while the node stops.
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return claimed.Count;
    }

    private async Task<bool> Send(IOutboxSender sender, OutboxMessage message, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(SendTimeout);
        try
        {
            await sender.Send(message, limited.Token);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // A mail server's own words may name the address, so only the kind of failure is noted.
            NotSent(log, message.Kind, message.Id, message.Attempts, failure.GetType().Name);
            return false;
        }
    }

    private async Task Tidy(CancellationToken cancellation)
    {
        var now = time.Now();
        if (tidiedAt + TidyEvery > now) return;
        tidiedAt = now;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var before = now - KeptAfterSending;
        await db.Outbox.Where(message => message.SentAt < before).ExecuteDeleteAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {Id} ({Kind}) was not sent at attempt {Attempt}: {Failure}")]
    private static partial void NotSent(ILogger log, string kind, Guid id, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again soon")]
    private static partial void Interrupted(ILogger log, Exception failure);
}
