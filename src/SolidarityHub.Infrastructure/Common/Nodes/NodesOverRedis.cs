using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Common;
using StackExchange.Redis;

namespace SolidarityHub.Infrastructure.Common.Nodes;

/// <summary>Carries announcements between the nodes through Redis. Redis keeps nothing and may go away at any time.</summary>
/// <remarks>
/// Not SignalR's own backplane, because that sends to this node's own pages by way of Redis too, and because its
/// receiver waits for every page of a group before it takes the next message (see docs/decisions/0020).
/// </remarks>
internal sealed partial class NodesOverRedis(string address, IIds ids, IServiceScopeFactory scopes, ILogger<NodesOverRedis> log)
    : BackgroundService, IOtherNodes
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("hub:announcements");
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private ISubscriber? line;
    private int breaks;

    public Guid Self { get; } = ids.New();

    public bool Reachable => line?.IsConnected(Channel) ?? false;

    public int Breaks => Volatile.Read(ref breaks);

    public void Tell(IAnnouncement announcement)
    {
        if (!Reachable) return;
        try
        {
            line!.Publish(Channel, NodeLetter.Write(Self, announcement), CommandFlags.FireAndForget);
        }
        catch (RedisException)
        {
            // The line broke this moment, which is logged as a break; the other nodes' pages will ask the database.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        // What could not be told at once is old news later: pages have asked by then.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry((int)Pause.TotalMilliseconds);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        redis.ConnectionFailed += (_, _) => Broke();
        redis.ConnectionRestored += (_, _) => Mended();

        var subscriber = redis.GetSubscriber();
        while (!await Listen(subscriber)) await Task.Delay(Pause, stoppingToken);
        line = subscriber;
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        line = null;
    }

    private async Task<bool> Listen(ISubscriber subscriber)
    {
        try
        {
            // Hearers that are done at once hear in the order of the announcements; one that takes long holds up nobody.
            (await subscriber.SubscribeAsync(Channel)).OnMessage(message => Hear(message.Message));
            return true;
        }
        catch (RedisException failure)
        {
            NotListening(log, failure);
            return false;
        }
    }

    private async void Hear(RedisValue message)
    {
        try
        {
            if (NodeLetter.Read(message!, except: Self) is not { } announcement) return;
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IAnnouncementDelivery>().DeliverHere(announcement, CancellationToken.None);
        }
        catch (Exception failure)
        {
            NotUnderstood(log, failure);
        }
    }

    private void Broke()
    {
        Interlocked.Increment(ref breaks);
        LineBroke(log);
    }

    private void Mended()
    {
        Interlocked.Increment(ref breaks);
        LineMended(log);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer yet; other nodes are not heard")]
    private static partial void NotListening(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another node said something that was not understood")]
    private static partial void NotUnderstood(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The line to Redis broke; open pages ask the database meanwhile")]
    private static partial void LineBroke(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "The line to Redis is mended")]
    private static partial void LineMended(ILogger log);
}
