using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using SolidarityHub.TestSite;

namespace SolidarityHub.Benchmarks;

/// <summary>Posts that are saved, against what PostgreSQL can save at all.</summary>
internal static class Posting
{
    private const int Writers = 8;

    private static int posted;

    public static async Task Measure(Hub hub, SampleData data, Rounds rounds, Sheet sheet)
    {
        await using var postgres = NpgsqlDataSource.Create(hub.Postgres.ConnectionString("hub"));
        await using (var make = postgres.CreateCommand("CREATE TABLE bench_rows (n bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL)"))
            await make.ExecuteNonQueryAsync();

        var apart = await Load.InTurns(rounds, length => Posts(hub, data, writer => data.Empty[writer], length), length => Rows(postgres, length));
        sheet.Rate("Posting, 8 writers in 8 threads", "PostgreSQL, single-row commits of 8 clients", apart.Measured, apart.Limit, 0.5);
        var together = await Load.InTurns(rounds, length => Posts(hub, data, _ => data.Empty[8], length), length => Rows(postgres, length));
        sheet.Rate("Posting, 8 writers in one thread", "PostgreSQL, single-row commits of 8 clients", together.Measured, together.Limit, 0.25);
    }

    /// <summary>Says one thing in a thread and answers with its number.</summary>
    public static async Task<int> Say(RawClient client, Uri address, Guid thread, string token, string words)
    {
        var key = $"bench-{Interlocked.Increment(ref posted):D10}";
        var status = await client.Ask(RawClient.Post(
            address, $"/api/v1/threads/{thread}/posts", JsonSerializer.Serialize(new { body = words }), $"Authorization: Bearer {token}", $"Idempotency-Key: {key}"));
        return status == 201 ? status : throw new InvalidOperationException($"A post was answered with {status}: {System.Text.Encoding.UTF8.GetString(client.Body.Span)}");
    }

    private static async Task<double> Posts(Hub hub, SampleData data, Func<int, Guid> threadOf, TimeSpan length)
    {
        var count = 0L;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            using var client = await RawClient.Connect(hub.Address);
            // Members take turns: nobody says hundreds of things a minute.
            for (var turn = writer; Stopwatch.GetElapsedTime(started) < length; turn += Writers)
            {
                await Say(client, hub.Address, threadOf(writer), data.Tokens[turn % data.Tokens.Count], SampleData.Words(writer));
                Interlocked.Increment(ref count);
            }
        })));
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> Rows(NpgsqlDataSource postgres, TimeSpan length)
    {
        var count = 0L;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            await using var connection = await postgres.OpenConnectionAsync();
            await using var insert = new NpgsqlCommand("INSERT INTO bench_rows (at) VALUES (now())", connection);
            await insert.PrepareAsync();
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                await insert.ExecuteNonQueryAsync();
                Interlocked.Increment(ref count);
            }
        })));
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
