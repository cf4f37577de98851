using Npgsql;

namespace SolidarityHub.TestSite;

/// <summary>A row that a test holds, so that others queue up for it in a known order.</summary>
public sealed class HeldRow : IAsyncDisposable
{
    private readonly NpgsqlConnection holder;
    private readonly NpgsqlConnection watcher;

    private HeldRow(NpgsqlConnection holder, NpgsqlConnection watcher) => (this.holder, this.watcher) = (holder, watcher);

    public static async Task<HeldRow> Thread(Hub hub, Guid id)
    {
        var (holder, watcher) = (new NpgsqlConnection(hub.Postgres.ConnectionString("hub")), new NpgsqlConnection(hub.Postgres.ConnectionString("hub")));
        await holder.OpenAsync();
        await watcher.OpenAsync();
        await using var begin = new NpgsqlCommand("BEGIN", holder);
        await begin.ExecuteNonQueryAsync();
        await using var hold = new NpgsqlCommand("SELECT 1 FROM threads WHERE id = $1 FOR UPDATE", holder) { Parameters = { new() { Value = id } } };
        await hold.ExecuteNonQueryAsync();
        return new HeldRow(holder, watcher);
    }

    /// <summary>Waits until so many stand in the queue: the first waits for the holder, each other for one before it.</summary>
    public Task Awaited(int count) => Eventually.True(async () =>
    {
        await using var queue = new NpgsqlCommand(
            """
            WITH RECURSIVE queue AS (
              SELECT $1 AS pid
              UNION
              SELECT activity.pid FROM queue JOIN pg_stat_activity activity ON queue.pid = ANY (pg_blocking_pids(activity.pid)))
            SELECT count(*) - 1 FROM queue
            """, watcher) { Parameters = { new() { Value = holder.ProcessID } } };
        return await queue.ExecuteScalarAsync() is long waiting && waiting >= count;
    }, $"{count} wait for the row");

    public async Task Release()
    {
        await using var commit = new NpgsqlCommand("COMMIT", holder);
        await commit.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await holder.DisposeAsync();
        await watcher.DisposeAsync();
    }
}
