using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The running server, tied to this application by a pipe: when the pipe closes, the server stops.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Becomes the server, after leaving behind a watcher that waits for the end of the pipe.</summary>
    /// <remarks>
    /// The kernel closes the pipe however the application ends, kill -9 included. PR_SET_PDEATHSIG would not do:
    /// it follows the thread that started the child, and threads of a pool come and go.
    /// The watcher is started twice removed, so that the server never meets a child it does not know, and
    /// signals only the process that postmaster.pid names, so that a reused number harms nobody. It removes the
    /// socket's folder only when that was made for this start alone: the one beside the cluster may be in use again.
    /// </remarks>
    private const string Script = """
        data=$1 socket=$2 settings=$3; shift 3
        if [ -f "$data/server.log" ] && [ "$(wc -c < "$data/server.log")" -gt 10000000 ]; then
          mv -f "$data/server.log" "$data/server.log.old"
        fi
        exec 3<&0 </dev/null >>"$data/server.log" 2>&1
        printf '%s' "$settings" > "$data/solidarityhub.conf"
        grep -q '^include .solidarityhub.conf' "$data/postgresql.conf" ||
          echo "include 'solidarityhub.conf'" >> "$data/postgresql.conf"
        (
          (
            trap '' HUP INT TERM
            is_server() { [ "$(head -n 1 "$data/postmaster.pid" 2>/dev/null)" = $$ ]; }
            cat <&3 >/dev/null
            tries=0
            while [ $tries -lt 150 ] && kill -0 $$ 2>/dev/null; do
              is_server && kill -INT $$
              sleep 0.2
              tries=$((tries + 1))
            done
            is_server && kill -QUIT $$
            [ "$(dirname "$socket")" = "$(dirname "$data")" ] || rmdir "$socket" 2>/dev/null
          ) &
        )
        exec 3<&-
        exec "$@"
        """;

    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts the server and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(
        ClusterHome home, PostgresBinaries binaries, ServerAccount account, string socket, string settings, CancellationToken ct)
    {
        // A session of its own: Ctrl-C in the terminal is for the application, which still needs its database to stop well.
        string[] ownSession = OperatingSystem.IsMacOS()
            ? ["perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"]
            : ["setsid"];
        var server = new ServerProcess(Shell.Start(account.Starting(
        [
            .. ownSession, "/bin/sh", "-c", Script, "solidarityhub-postgres", home.Cluster, socket, settings,
            binaries.Program("postgres"), "-D", home.Cluster, "-k", socket, "-p", EmbeddedPostgresServer.Port, "-h", "",
        ])));
        try
        {
            await server.WaitUntilReadyAsync(home, ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the pipe and waits: connections end, what was committed is on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(ClusterHome home, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        while (!SaysReady(home))
        {
            if (_process.HasExited)
                throw new EmbeddedPostgresException(
                    $"PostgreSQL stopped while starting. {(await _process.StandardError.ReadToEndAsync(ct)).Trim()}\n" +
                    $"The end of its log ({home.Log}):\n{home.EndOfLog()}");
            // Recovery after a crash may be long, and its end is worth waiting for; a server that hangs is not.
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(5))
                throw new EmbeddedPostgresException(
                    $"PostgreSQL was not ready after five minutes. The end of its log ({home.Log}):\n{home.EndOfLog()}");
            await Task.Delay(15, ct);
        }
    }

    private bool SaysReady(ClusterHome home) =>
        PostmasterFile.Read(home.Cluster) is { } file && file.ProcessId == Id && file.IsReady;
}
