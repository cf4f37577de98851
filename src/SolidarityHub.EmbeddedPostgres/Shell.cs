using System.ComponentModel;
using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>Runs the machine's own programs and hears what they say.</summary>
internal static class Shell
{
    internal sealed record Outcome(bool Succeeded, string Output);

    public static bool Finds(string program) => SearchPath().Any(folder => File.Exists(Path.Combine(folder, program)));

    public static IEnumerable<string> SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    public static ProcessStartInfo Starting(IEnumerable<string> command)
    {
        var start = new ProcessStartInfo
        {
            FileName = command.First(),
            // The folder we stand in may be closed to the account that runs the command.
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);

        // PGDATA and its kin, meant for a person's own psql, would bend the server's settings.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    public static async Task<Outcome> RunAsync(ProcessStartInfo start, CancellationToken ct)
    {
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            var said = await output + await errors;
            await process.WaitForExitAsync(ct);
            return new Outcome(process.ExitCode == 0, said);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new EmbeddedPostgresException($"The program {start.FileName} could not be started: {error.Message}", error);
        }
    }
}
