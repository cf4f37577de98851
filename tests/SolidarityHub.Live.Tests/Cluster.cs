using SolidarityHub.Application.Accounts;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.EmbeddedPostgres;
using SolidarityHub.TestSite;

namespace SolidarityHub.Live.Tests;

/// <summary>A whole site as it grows past one machine: several nodes, one PostgreSQL, one Redis, one address in front.</summary>
public sealed class Cluster : IAsyncLifetime
{
    // Directly under /tmp, so that under root the database's own account reaches it.
    private readonly string folder = Path.Combine("/tmp", $"solidarityhub-live-{Path.GetRandomFileName()}");
    private readonly List<Node> nodes = [];
    private EmbeddedPostgresServer? postgres;
    private RedisServer? redis;
    private Balancer? balancer;
    private Site? site;
    private Task? up;

    internal IReadOnlyList<Node> Nodes => nodes;

    internal RedisServer Redis => redis!;

    /// <summary>Where people go.</summary>
    internal Uri Address => balancer!.Address;

    /// <summary>The program over the same database, for making members and conversations. It is one of the nodes, but not in the turn.</summary>
    internal Site Site => site!;

    /// <summary>Writes keys of members who may write.</summary>
    internal IReadOnlyList<string> Tokens { get; private set; } = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts everything, once; where there is no Redis it ends the test, honestly as not run.</summary>
    internal Task Up()
    {
        Assert.SkipWhen(RedisServer.Program is null, "redis-server is missing (Debian: apt-get install redis-server).");
        return up ??= Start();
    }

    /// <summary>Stops the database as its owner would, and starts it again on the same data.</summary>
    internal async Task RestartPostgres()
    {
        await postgres!.DisposeAsync();
        postgres = await StartPostgres();
    }

    public async ValueTask DisposeAsync()
    {
        if (balancer is not null) await balancer.DisposeAsync();
        foreach (var node in nodes) await node.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        if (redis is not null) await redis.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task Start()
    {
        Directory.CreateDirectory(folder);
        redis = new RedisServer(folder);
        await redis.Start();
        postgres = await StartPostgres();
        site = Site.Start(
            postgres.ConnectionString("hub"), Path.Combine(folder, "site"), new Dictionary<string, string> { ["ConnectionStrings:Redis"] = redis.Address });
        for (var number = 1; number <= Size.Now.Nodes; number++)
            nodes.Add(new Node($"node{number}", postgres.ConnectionString("hub"), redis.Address, folder));
        await Task.WhenAll(nodes.Select(node => node.Start()));
        balancer = new Balancer([.. nodes.Select(node => node.Port)]);
        Tokens = await Task.WhenAll(Enumerable.Range(0, Size.Now.Writers).Select(MakeToken));
    }

    // Durable: what was answered with 201 must be there after the database was stopped.
    private Task<EmbeddedPostgresServer> StartPostgres() =>
        EmbeddedPostgresServer.StartAsync(new() { DataDirectory = Path.Combine(folder, "postgres"), MaxConnections = 400 });

    private async Task<string> MakeToken(int number)
    {
        var writer = await Site.MakeMember($"Writer {number}");
        return (await Site.As(writer, requests => requests.Send(new CreateAccessToken("proof", TokenScope.Write)))).Value.Secret;
    }
}
