using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The note a running server keeps in its folder, and may leave behind when it is killed.</summary>
/// <remarks>postmaster.pid: line 1 is the process number, line 8 the state (PostgreSQL 10 and later, pidfile.h).</remarks>
internal sealed record PostmasterFile(int ProcessId, bool IsReady)
{
    private static readonly TimeSpan LastMoments = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public static PostmasterFile? Read(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
                ? new PostmasterFile(id, lines.Length > 7 && lines[7].StartsWith("ready", StringComparison.Ordinal))
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Stops a server whose application died, and removes the note of one that is gone.</summary>
    /// <remarks>Call it only while holding the lock: then no living application owns what is found here.</remarks>
    public static async Task ClearAsync(
        ClusterHome home, PostgresBinaries binaries, ServerAccount account, Action<string>? progress, CancellationToken ct)
    {
        if (!File.Exists(PathIn(home.Cluster)))
            return;

        if (Read(home.Cluster) is { } left && ServesCluster(left.ProcessId, home.Cluster))
        {
            progress?.Invoke("Stopping the database server of a run that ended without stopping it");
            var stopped = await account.RunAsync(
                [binaries.Program("pg_ctl"), "stop", "-D", home.Cluster, "-m", "fast", "-w", "-t", "60"], ct);
            // It may have been ending by itself: then its note is gone first, so that pg_ctl finds none, and the process
            // a moment later. Only a survivor is a failure.
            if (!await EndsAsync(left.ProcessId, home.Cluster, ct))
                throw new EmbeddedPostgresException(
                    $"A database server of an earlier run (process {left.ProcessId}) does not stop: {stopped.Output.Trim()}");
        }

        // A number used again by some other program would make PostgreSQL refuse to start.
        File.Delete(PathIn(home.Cluster));
    }

    private static async Task<bool> EndsAsync(int processId, string cluster, CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); ServesCluster(processId, cluster); await Task.Delay(BetweenLooks, ct))
        {
            if (waited.Elapsed > LastMoments) return false;
        }

        return true;
    }

    private static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static bool ServesCluster(int processId, string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            if (process.ProcessName is not ("postgres" or "postmaster"))
                return false;
            // A server stands in its own cluster. Where that cannot be seen (macOS), its name must do.
            return new FileInfo($"/proc/{processId}/cwd").LinkTarget is not { } stands || SameFolder(stands, cluster);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return true;
        }
    }

    /// <summary>The kernel names folders with every link resolved; our path may pass through some.</summary>
    private static bool SameFolder(string resolved, string cluster) =>
        resolved == cluster || File.Exists(Path.Combine(resolved, "postmaster.pid"))
            && File.ReadAllText(Path.Combine(resolved, "postmaster.pid")) == File.ReadAllText(PathIn(cluster));
}
