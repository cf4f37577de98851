using System.Data.Common;
using System.Text;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>A PostgreSQL of the community's own, which starts with the application and ends with it.</summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    internal const string User = "hub";

    /// <summary>Only a part of the socket's file name: the server listens on no network.</summary>
    internal const string Port = "5432";

    /// <summary>The kernel's limit for the path of a socket (sun_path: 108 bytes on Linux, 104 on macOS), less its final zero.</summary>
    private const int LongestSocketPath = 103;

    private readonly FileStream _lock;
    private readonly ServerProcess _process;
    private readonly string _socket;

    private EmbeddedPostgresServer(FileStream @lock, ServerProcess process, string socket, string version) =>
        (_lock, _process, _socket, Version) = (@lock, process, socket, version);

    /// <summary>As PostgreSQL names itself: <c>18.4</c>.</summary>
    public string Version { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts the server on its folder, founding the cluster the first time; ready for connections when it returns.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be started; the message says what to do.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(
        EmbeddedPostgresOptions options, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedPostgresException(
                "The built-in database does not run on Windows. Use WSL or a container, or name a PostgreSQL in ConnectionStrings:Hub.");

        var home = ClusterHome.At(Path.GetFullPath(options.DataDirectory));
        var account = await ServerAccount.ForAsync(home.Cluster, cancellationToken);
        home = await home.ReachableByAsync(account, options, cancellationToken);

        var @lock = await home.LockAsync(options.Progress, cancellationToken);
        try
        {
            var binaries = await PostgresBinaries.FindAsync(options, home.Major, home.Cluster, cancellationToken);
            binaries = await binaries.ReachableByAsync(account, options.Progress, cancellationToken);
            await PrepareClusterAsync(home, binaries, account, options, cancellationToken);

            var socket = await SocketFolderAsync(home, account, cancellationToken);
            var process = await ServerProcess.StartAsync(
                home, binaries, account, socket, ServerSettings.Text(options), cancellationToken);
            return new EmbeddedPostgresServer(@lock, process, socket, binaries.Version);
        }
        catch
        {
            await @lock.DisposeAsync();
            throw;
        }
    }

    /// <summary>How Npgsql connects to a database of this server; a new server has only <c>postgres</c>.</summary>
    public string ConnectionString(string database) => new DbConnectionStringBuilder
    {
        ["Host"] = _socket,
        ["Port"] = Port,
        ["Username"] = User,
        ["Database"] = database,
    }.ConnectionString;

    /// <summary>Ends every connection, waits until the data is safe and the server gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _lock.DisposeAsync();
    }

    private static async Task PrepareClusterAsync(
        ClusterHome home, PostgresBinaries binaries, ServerAccount account, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        if (home.Major is null)
        {
            if (Directory.Exists(home.Cluster))
                throw new EmbeddedPostgresException(
                    $"The folder {home.Cluster} is there but holds no PostgreSQL database. Nothing was changed. Move it away to begin anew.");
            options.Progress?.Invoke($"Founding a new database in {home.Folder} with PostgreSQL {binaries.Version}");
            await ClusterFounding.FoundAsync(home, binaries, account, options.Durable, ct);
            return;
        }

        // A cluster restored or copied by root belongs to root; the server insists on owning it.
        if (!account.IsOurs && !(await account.RunAsync(["test", "-O", home.Cluster], ct)).Succeeded)
            await account.OwnAsync(home.Cluster, ct);
        await PostmasterFile.ClearAsync(home, binaries, account, options.Progress, ct);
    }

    private static async Task<string> SocketFolderAsync(ClusterHome home, ServerAccount account, CancellationToken ct)
    {
        var folder = Path.Combine(home.Folder, "socket");
        if (Encoding.UTF8.GetByteCount(Path.Combine(folder, $".s.PGSQL.{Port}")) > LongestSocketPath)
        {
            // mkdtemp makes a folder nobody else could have prepared; the watcher removes it when the server has ended.
            var made = await account.RunAsync(["mktemp", "-d", "/tmp/solidarityhub-XXXXXXXX"], ct);
            return made.Succeeded
                ? made.Output.Trim()
                : throw new EmbeddedPostgresException($"No folder for the database's socket could be made in /tmp: {made.Output}");
        }

        await account.MakePrivateAsync(folder, ct);
        return folder;
    }
}
