namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The folder of the database: the cluster, the lock that says it is in use, and the socket to speak with it.</summary>
internal sealed class ClusterHome
{
    private const string Note = "database-is-elsewhere.txt";
    private static readonly TimeSpan PatienceWithOwner = TimeSpan.FromSeconds(5);

    private ClusterHome(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>PostgreSQL's own data folder.</summary>
    public string Cluster => Path.Combine(Folder, "cluster");

    /// <summary>A cluster half made by an application that was killed carries this name, so it is never mistaken for a whole one.</summary>
    public string UnfinishedCluster => Path.Combine(Folder, "cluster.unfinished");

    public string Log => Path.Combine(Cluster, "server.log");

    /// <summary>The major version that made the cluster; null before there is one.</summary>
    public int? Major
    {
        get
        {
            var file = Path.Combine(Cluster, "PG_VERSION");
            return File.Exists(file) && int.TryParse(File.ReadAllText(file), out var major) ? major : null;
        }
    }

    /// <summary>The wanted folder, or the place its note points to.</summary>
    public static ClusterHome At(string wanted)
    {
        Directory.CreateDirectory(wanted);
        var note = Path.Combine(wanted, Note);
        return new ClusterHome(File.Exists(note) ? File.ReadLines(note).First().Trim() : wanted);
    }

    /// <summary>This folder, or a new one elsewhere, with a note left here, when the account cannot enter this one.</summary>
    /// <remarks>Opening somebody's closed folder (chmod) would be the other way; that is for its owner to decide.</remarks>
    public async Task<ClusterHome> ReachableByAsync(
        ServerAccount account, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        if (await account.ReachesAsync(Folder, ct))
            return this;
        if (Major is not null)
            throw new EmbeddedPostgresException(
                $"The database in {Folder} runs under the account {account.Name}, which may not enter that folder. Nothing was " +
                "changed. Give the folders above it the permission to pass (chmod o+x), or start as the account that owns them.");

        // A throwaway database may vanish with the next restart of the machine; any other may not.
        var shelf = options.Durable ? "/var/lib/solidarityhub" : "/tmp";
        var elsewhere = Path.Combine(shelf, $"solidarityhub-postgres-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(elsewhere);
        await File.WriteAllTextAsync(Path.Combine(Folder, Note), $"""
            {elsewhere}

            The database is kept in the folder named above, because the account "{account.Name}", under which
            PostgreSQL runs, may not enter this one. Without this note the application would found a new database.

            """, ct);
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "belongs-to.txt"), Folder + "\n", ct);
        options.Progress?.Invoke($"Keeping the database in {elsewhere}, because the account {account.Name} cannot enter {Folder}");
        return new ClusterHome(elsewhere);
    }

    /// <summary>Holds the database for one application at a time; the kernel lets go of it when that application dies.</summary>
    public async Task<FileStream> LockAsync(Action<string>? progress, CancellationToken ct)
    {
        var path = Path.Combine(Folder, "lock");
        var tries = (int)(PatienceWithOwner / TimeSpan.FromMilliseconds(100));
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new EmbeddedPostgresException(
                    $"The database in {Folder} belongs to another account of this machine. " +
                    "Start the application as that account, or choose another data folder.", error);
            }
            catch (IOException error) when (attempt >= tries)
            {
                throw new EmbeddedPostgresException(
                    $"Another application is using the database in {Folder}. " +
                    "Stop it first, or choose another data folder.", error);
            }
            catch (IOException)
            {
                // Most often it is the previous run, on its way out.
                if (attempt == 0)
                    progress?.Invoke($"Waiting for another application to leave the database in {Folder}");
                await Task.Delay(100, ct);
            }
        }
    }

    /// <summary>What the server wrote last, for an error that a person will read.</summary>
    public string EndOfLog() =>
        File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(8)) : "(no log was written)";
}
