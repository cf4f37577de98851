using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SolidarityHub.Live.Tests;

/// <summary>The site's own TypeScript, run by Node instead of a browser: told something by a line, it answers with a line.</summary>
internal sealed class ReaderProgram : IAsyncDisposable
{
    private static readonly string Packages = Path.GetFullPath(Path.Combine(Here(), "../../src/SolidarityHub.Web/node_modules"));

    private readonly Process process;
    private readonly string folder;

    private ReaderProgram(Process process, string folder) => (this.process, this.folder) = (process, folder);

    /// <summary>Bundles <c>Reader/{name}.ts</c> with what it uses of the site and starts it.</summary>
    public static async Task<ReaderProgram> Start(string name, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("solidarityhub-reader-").FullName;
        var bundle = Path.Combine(folder, $"{name}.mjs");
        using (var bundling = Run(Path.Combine(Packages, ".bin/esbuild"),
            [Path.Combine(Here(), $"Reader/{name}.ts"), "--bundle", "--platform=node", "--format=esm", "--log-level=error", $"--outfile={bundle}",
                // SignalR's client asks for its node packages by this name.
                "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(process.env.HUB_PACKAGES + '/');"]))
        {
            await bundling.WaitForExitAsync();
            Assert.True(bundling.ExitCode == 0, "The reader could not be bundled; are the npm packages of src/SolidarityHub.Web there?");
        }

        return new ReaderProgram(Run("node", [bundle, .. arguments]), folder);
    }

    public Task Tell(string line) => process.StandardInput.WriteLineAsync(line);

    public void TellNoMore() => process.StandardInput.Close();

    public async Task<JsonElement?> Hear() =>
        await process.StandardOutput.ReadLineAsync() is { } line ? JsonSerializer.Deserialize<JsonElement>(line) : null;

    public async Task<JsonElement> Ask(string command)
    {
        await Tell(command);
        return await Hear() ?? throw new InvalidOperationException("The reader has ended.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Process Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["HUB_PACKAGES"] = Packages;
        return Process.Start(start)!;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
