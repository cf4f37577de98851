namespace SolidarityHub.EmbeddedPostgres;

/// <summary>Where the community's private database lives and how carefully it is kept.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder of the database, made when missing. It holds the cluster, its lock and its socket.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The folder that holds PostgreSQL's <c>bin/</c>; when absent, PostgreSQL is searched for.</summary>
    public string? BinariesDirectory { get; init; }

    /// <summary>False gives up safety against power loss for speed: right for tests, wrong for anything else.</summary>
    public bool Durable { get; init; } = true;

    public int MaxConnections { get; init; } = 200;

    /// <summary>Told in plain words what is being done, for steps that a person may wait for.</summary>
    public Action<string>? Progress { get; init; }
}
