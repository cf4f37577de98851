using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The note a running server keeps in its folder, and may leave behind when it is killed.</summary>
/// <remarks>postmaster.pid: line 1 is the process number, line 8 the state (PostgreSQL 10 and later, pidfile.h).</remarks>
internal sealed record PostmasterFile(int ProcessId, bool IsReady)
{
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
            // It may have ended by itself between our look and our request; only a survivor is a failure.
            if (ServesCluster(left.ProcessId, home.Cluster))
                throw new EmbeddedPostgresException(
                    $"A database server of an earlier run (process {left.ProcessId}) does not stop: {stopped.Output.Trim()}");
        }

        // A number used again by some other program would make PostgreSQL refuse to start.
        File.Delete(PathIn(home.Cluster));
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
