using System.Diagnostics;

namespace SolidarityHub.TestSite;

/// <summary>Waits for what somebody else will do, and says what did not happen.</summary>
public static class Eventually
{
    public static Task True(Func<bool> condition, string what, int seconds = 20) => True(() => Task.FromResult(condition()), what, seconds);

    public static async Task True(Func<Task<bool>> condition, string what, int seconds = 20)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(seconds))
                throw new TimeoutException($"After {seconds} seconds still not true: {what}");
            await Task.Delay(20);
        }
    }
}
