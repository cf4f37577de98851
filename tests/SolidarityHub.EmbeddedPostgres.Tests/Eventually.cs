using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>Waits for what another process will do.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(20))
                Assert.Fail($"After 20 seconds still not true: {what}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static bool IsRunning(int processId)
    {
        try
        {
            // A dead process that its parent has not yet noticed ("Z") runs no more.
            return !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
