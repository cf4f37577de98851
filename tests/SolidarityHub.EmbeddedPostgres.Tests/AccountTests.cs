using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>It runs for root and for ordinary people, from folders open and closed.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        await using var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
        var uid = File.ReadLines($"/proc/{server.ProcessId}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        Assert.DoesNotContain("\t0\t", uid + "\t", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_root_a_closed_folder_keeps_a_note_of_where_the_database_is()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root meets this.");
        await CloseAsync(_scratch.Root);
        await using (var server = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct))
            await Sql.AskAsync(server, "CREATE TABLE kept AS SELECT 7 AS number");
        Assert.False(Directory.Exists(_scratch.Cluster));
        var elsewhere = File.ReadLines(Path.Combine(_scratch.Data, "database-is-elsewhere.txt")).First();
        try
        {
            await using var again = await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct);
            Assert.Equal(7, await Sql.AskAsync(again, "SELECT number FROM kept"));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public async Task Under_root_a_database_that_became_closed_is_not_replaced_by_an_empty_one()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root meets this.");
        await using (await EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct))
        {
        }
        await CloseAsync(_scratch.Root);

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgresServer.StartAsync(_scratch.Options, Ct));

        Assert.Contains("may not enter", refusal.Message, StringComparison.Ordinal);
        Assert.True(Directory.Exists(_scratch.Cluster));
    }

    [Fact]
    public async Task Under_root_programs_in_a_closed_folder_without_their_library_links_still_run()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root meets this.");
        var closed = Path.Combine(_scratch.Root, "closed");
        var native = await CopyProgramsAsync(closed);
        foreach (var link in new DirectoryInfo(Path.Combine(native, "lib")).EnumerateFiles().Where(file => file.LinkTarget is not null))
            link.Delete();
        await CloseAsync(closed);
        var told = new List<string>();

        await using var server = await EmbeddedPostgresServer.StartAsync(
            _scratch.Options with { BinariesDirectory = native, Progress = told.Add }, Ct);

        Assert.Equal(1, await Sql.AskAsync(server, "SELECT 1"));
        var copy = Assert.Single(told, word => word.StartsWith("Copying PostgreSQL to ", StringComparison.Ordinal)).Split(' ', ',')[3];
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task An_ordinary_account_needs_no_help_from_root()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Every other test shows it when they are not run as root.");
        var native = await CopyProgramsAsync(_scratch.Root);
        var program = Path.Combine(_scratch.Root, "application");
        await RunAsync("cp", "-R", AppContext.BaseDirectory, program);
        await RunAsync("install", "-d", "-o", "nobody", _scratch.Data);
        string[] asNobody = ["setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "env", "HOME=/tmp"];

        using var owner = await OwningApplication.StartAsync(
            [_scratch.Data, native], asNobody, Path.Combine(program, Path.GetFileName(OwningApplication.Program)));

        Assert.StartsWith("ready ", owner.Word, StringComparison.Ordinal);
        Assert.Equal("hub", await Sql.AskAsync(owner.Word.Split(' ', 3)[2], "SELECT current_user::text"));
        Assert.Equal(0, await owner.EndAsync());
    }

    public void Dispose() => _scratch.Dispose();

    private static Task CloseAsync(string folder) => RunAsync("chmod", "700", folder);

    /// <summary>Copies the programs the tests run with, and says where to.</summary>
    private static async Task<string> CopyProgramsAsync(string into)
    {
        var found = await PostgresBinaries.FindAsync(new EmbeddedPostgresOptions { DataDirectory = into }, null, into, Ct);
        Directory.CreateDirectory(into);
        var native = Path.Combine(into, "native");
        await RunAsync("cp", "-R", "-P", found.Folder, native);
        return native;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(Ct);
        Assert.Equal(0, process.ExitCode);
    }
}
