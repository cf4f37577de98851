using System.Runtime.CompilerServices;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>The list of all addresses is kept in a file, so that a change of what the site offers, or to whom, is seen and meant.</summary>
public sealed class RouteTests(Hub hub)
{
    [Fact]
    public async Task Every_address_verb_and_right_is_as_reviewed()
    {
        var routes = await Routes.Of(hub.Services);
        Assert.True(routes.Count > 80, $"Looked at {routes.Count} routes only.");
        var now = string.Join('\n', routes) + "\n";
        var file = Path.GetFullPath(Path.Combine(Here(), "..", "routes.verified.txt"));
        if (File.Exists(file) && (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") == now) return;

        var received = file.Replace(".verified.", ".received.", StringComparison.Ordinal);
        await File.WriteAllTextAsync(received, now, TestContext.Current.CancellationToken);
        Assert.Fail($"The addresses have changed. Compare {received} with {file}. What was promised (docs) must stay or redirect; when the change is meant, put the new file in the old one's place.");
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
