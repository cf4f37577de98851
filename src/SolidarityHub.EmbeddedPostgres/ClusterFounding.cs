namespace SolidarityHub.EmbeddedPostgres;

/// <summary>Makes a new, empty database cluster: Unicode throughout, damage noticed by checksums, closed to the network.</summary>
internal static class ClusterFounding
{
    public static async Task FoundAsync(
        ClusterHome home, PostgresBinaries binaries, ServerAccount account, bool durable, CancellationToken ct)
    {
        if (Directory.Exists(home.UnfinishedCluster))
            Directory.Delete(home.UnfinishedCluster, recursive: true);
        await account.MakePrivateAsync(home.UnfinishedCluster, ct);

        var initdb = new List<string>
        {
            binaries.Program("initdb"), "--pgdata", home.UnfinishedCluster, "--username", EmbeddedPostgresServer.User,
            // Whoever may open the socket's folder (0700) may connect; nobody may by network.
            "--auth-local", "trust", "--auth-host", "reject",
            "--encoding", "UTF8", "--locale", "C", "--lc-ctype", OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8",
            "--text-search-config", "simple", "--data-checksums", "--no-instructions",
        };
        // The built-in provider sorts and folds alike on every machine, so indexes survive a new C library.
        if (binaries.Major >= 17)
            initdb.AddRange(["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]);
        if (!durable)
            initdb.Add("--no-sync");

        var founded = await account.RunAsync(initdb, ct);
        if (!founded.Succeeded)
            throw new EmbeddedPostgresException($"The database could not be made in {home.Folder}:\n{founded.Output.Trim()}");

        Directory.Move(home.UnfinishedCluster, home.Cluster);
    }
}
