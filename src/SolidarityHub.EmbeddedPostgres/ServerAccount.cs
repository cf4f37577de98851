using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The account of this machine that the database runs under: never root, because PostgreSQL refuses it.</summary>
/// <remarks>Everything that writes into the cluster is done by this account, so that root never follows its links.</remarks>
internal sealed class ServerAccount
{
    private readonly string? _uid;
    private readonly string? _gid;

    private ServerAccount(string name, string? uid = null, string? gid = null) => (Name, _uid, _gid) = (name, uid, gid);

    public string Name { get; }

    /// <summary>True when the application itself runs the database, without changing account.</summary>
    public bool IsOurs => _uid is null;

    /// <summary>Under root: whoever owns the cluster already, else <c>postgres</c>, else <c>nobody</c>.</summary>
    public static async Task<ServerAccount> ForAsync(string cluster, CancellationToken ct)
    {
        var ours = new ServerAccount(Environment.UserName);
        if (!Environment.IsPrivilegedProcess)
            return ours;

        if (!OperatingSystem.IsLinux() || !Shell.Finds("setpriv"))
            throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and the program \"setpriv\" (package util-linux) that changes to " +
                "another account is not here. Start the application as an ordinary user.");

        if (Directory.Exists(cluster))
        {
            var owner = (await ours.RunAsync(["stat", "-c", "%u:%g", cluster], ct)).Output.Trim().Split(':');
            if (owner is [not "0", var gid])
                return new ServerAccount($"number {owner[0]}", owner[0], gid);
        }

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3);
        var chosen = accounts.Where(fields => fields[0] is "postgres" or "nobody").MaxBy(fields => fields[0] == "postgres")
            ?? throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and this machine has neither an account \"postgres\" nor \"nobody\". " +
                "Start the application as an ordinary user.");
        return new ServerAccount(chosen[0], chosen[2], chosen[3]);
    }

    public Task<Shell.Outcome> RunAsync(IEnumerable<string> command, CancellationToken ct) =>
        Shell.RunAsync(Starting(command), ct);

    /// <summary>The command as this account runs it.</summary>
    public ProcessStartInfo Starting(IEnumerable<string> command) =>
        Shell.Starting(IsOurs ? command : ["setpriv", $"--reuid={_uid}", $"--regid={_gid}", "--clear-groups", .. command]);

    /// <summary>True when this account may enter the folder.</summary>
    public async Task<bool> ReachesAsync(string folder, CancellationToken ct) =>
        IsOurs || (await RunAsync(["test", "-x", folder], ct)).Succeeded;

    /// <summary>Makes a folder, or takes one over, that this account alone may look into.</summary>
    public Task MakePrivateAsync(string folder, CancellationToken ct) =>
        RunAsCallerAsync(["install", "-d", "-m", "700", .. IsOurs ? [] : new[] { "-o", _uid!, "-g", _gid! }, folder], ct);

    /// <summary>Gives a folder and everything in it to this account; only root can.</summary>
    public Task OwnAsync(string folder, CancellationToken ct) =>
        RunAsCallerAsync(["chown", "-R", $"{_uid}:{_gid}", folder], ct);

    private async Task RunAsCallerAsync(string[] command, CancellationToken ct)
    {
        var done = await Shell.RunAsync(Shell.Starting(command), ct);
        if (!done.Succeeded)
            throw new EmbeddedPostgresException(
                $"The folder {command[^1]} could not be prepared for the account {Name}: {done.Output.Trim()}");
    }
}
