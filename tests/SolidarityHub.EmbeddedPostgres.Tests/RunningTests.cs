using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>A database that starts, keeps what it was given, and stops.</summary>
public sealed class RunningTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        int first;
        await using (var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options with { Durable = true }, Ct))
        {
            first = server.ProcessId;
            await Sql.AskAsync(server, "CREATE TABLE bread (name text); INSERT INTO bread VALUES ('pan de molde')");
        }
        Assert.True(HasEnded(first));

        await using var again = await EmbeddedPostgresServer.StartAsync(_scratch.Options with { Durable = true }, Ct);
        Assert.NotEqual(first, again.ProcessId);
        Assert.Equal("pan de molde", await Sql.AskAsync(again, "SELECT name FROM bread"));
    }

    [Fact]
    public async Task A_second_start_is_quick()
    {
        await using (await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct))
        {
        }

        var started = Stopwatch.GetTimestamp();
        await using var again = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        var took = Stopwatch.GetElapsedTime(started);
        TestContext.Current.TestOutputHelper?.WriteLine($"Second start: {took.TotalMilliseconds:F0} ms");
        // Far above the usual quarter of a second: a busy machine must not fail it, a fixed wait somewhere must.
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("pg_trgm", "SELECT similarity('cooperativa', 'coperativa') > 0.5")]
    [InlineData("unaccent", "SELECT unaccent('Ñandú y canción') = 'Nandu y cancion'")]
    [InlineData("citext", "SELECT 'ÁRBOL'::citext = 'árbol'::citext")]
    [InlineData("btree_gist", "SELECT 5 <-> 3 = 2")]
    public async Task Extensions_the_platform_needs_work(string extension, string proof)
    {
        await using var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        await Sql.AskAsync(server, $"CREATE EXTENSION {extension}");
        Assert.Equal(true, await Sql.AskAsync(server, proof));
    }

    [Theory]
    [InlineData("SHOW server_encoding", "UTF8")]
    [InlineData("SHOW data_checksums", "on")]
    [InlineData("SHOW timezone", "UTC")]
    [InlineData("SHOW listen_addresses", "")]
    [InlineData("SHOW max_connections", "123")]
    [InlineData("SHOW fsync", "off")]
    [InlineData("SELECT lower('ÁRBOL Ñ')", "árbol ñ")]
    [InlineData("SELECT to_tsvector('spanish', 'ÁRBOLES') = to_tsvector('spanish', 'árboles')", true)]
    [InlineData("SELECT 'ÁRBOL' ILIKE 'árbol'", true)]
    [InlineData("SELECT array_to_string(array_agg(w ORDER BY w COLLATE \"es-x-icu\"), ' ') FROM (VALUES ('zapato'), ('ñandú'), ('nube'), ('Árbol')) v(w)", "Árbol nube ñandú zapato")]
    public async Task It_speaks_every_language_and_no_network(string sql, object expected)
    {
        await using var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options with { MaxConnections = 123 }, Ct);
        Assert.Equal(expected, await Sql.AskAsync(server, sql));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_no_obstacle()
    {
        var deep = Path.Combine(_scratch.Data, new string('ñ', 60), "database");
        string host;
        await using (var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options with { DataDirectory = deep }, Ct))
        {
            host = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")).Host!;
            Assert.StartsWith("/tmp/", host, StringComparison.Ordinal);
            Assert.Equal(1, await Sql.AskAsync(server, "SELECT 1"));
        }
        await Eventually.TrueAsync(() => !Directory.Exists(host), "the socket's folder is removed");
    }

    public void Dispose() => _scratch.Dispose();

    private static bool HasEnded(int processId) => !Eventually.IsRunning(processId);
}
