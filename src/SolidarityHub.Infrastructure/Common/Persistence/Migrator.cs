using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>Brings the database up to date; of several nodes that start at once, one does it and the others wait.</summary>
public sealed class Migrator(HubDbContext db)
{
    // Any number will do, as long as it is always the same: "hub migrate" as bytes.
    private const long AdvisoryLock = 0x6875_626D_6967;

    public async Task Migrate(CancellationToken cancellation)
    {
        await CreateDatabase(cancellation);

        // The lock belongs to its own connection: a migration may open and close the context's. That connection is not
        // pooled, for a pool would keep it open, and with it the lock, for as long as this node runs.
        await using var holder = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        await holder.OpenAsync(cancellation);
        // However long the node before needs.
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", holder)
        {
            CommandTimeout = 0, Parameters = { new() { Value = AdvisoryLock } },
        };
        await take.ExecuteNonQueryAsync(cancellation);

        await db.Database.MigrateAsync(cancellation);
    }

    private async Task CreateDatabase(CancellationToken cancellation)
    {
        if (await db.Database.CanConnectAsync(cancellation)) return;
        var target = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var name = target.Database!;
        target.Database = "postgres";
        await using var server = new NpgsqlConnection(target.ConnectionString);
        await server.OpenAsync(cancellation);
        await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", server);
        try
        {
            await create.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException failure) when (
            failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was first, which is as good.
        }
    }
}
