using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace SolidarityHub.Functional.Tests.Interop;

/// <summary>Programs of others that read what we write: small scripts around npm packages, in tests/consumers.</summary>
internal static class Consumer
{
    private static readonly string Folder = typeof(Consumer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ConsumersFolder").Value!;

    /// <summary>Runs a script under Node with <paramref name="input"/> on its standard input and answers what it printed.</summary>
    public static async Task<JsonElement> Read(string script, string input, params string[] arguments)
    {
        Assert.True(System.IO.Directory.Exists(Path.Combine(Folder, "node_modules")), $"Run npm ci in {Folder} first; scripts/test does.");
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"{script}: {await complained}");
        using var answer = JsonDocument.Parse(await said);
        return answer.RootElement.Clone();
    }
}
