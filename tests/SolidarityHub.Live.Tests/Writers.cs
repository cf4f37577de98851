using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SolidarityHub.Live.Tests;

/// <summary>People who write as their pages do: with a key, and again with the same key until it is posted.</summary>
internal sealed class Writers(Uri address, IReadOnlyList<string> tokens)
{
    private const int LeastEach = 5;

    private static int keys;

    /// <summary>The posts that were answered with 201: the promise begins here.</summary>
    public ConcurrentDictionary<Guid, string> Acknowledged { get; } = new();

    private int retried;

    public int Retried => retried;

    /// <summary>All write as fast as they are answered, and on a slow machine long enough that each has written some.</summary>
    public Task Burst(Guid thread, TimeSpan length) => Task.WhenAll(tokens.Select(async token =>
    {
        var began = Stopwatch.GetTimestamp();
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        for (var written = 0; written < LeastEach || Stopwatch.GetElapsedTime(began) < length; written++)
        {
            await Post(http, thread, token, "Said in a burst.");
            await Task.Delay(40);
        }
    }));

    /// <summary>One writes so many a second, each post with the time of its leaving.</summary>
    public async Task Steadily(Guid thread, int perSecond, TimeSpan length, string padding)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        for (var left = (int)(perSecond * length.TotalSeconds); left > 0; left--)
        {
            await clock.WaitForNextTickAsync();
            await Post(http, thread, tokens[0], $"left{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}left {padding}");
        }
    }

    private async Task Post(HttpClient http, Guid thread, string token, string words)
    {
        var key = $"proof-{Environment.ProcessId}-{Interlocked.Increment(ref keys):D8}";
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/threads/{thread}/posts") { Content = JsonContent.Create(new { body = words }) };
                request.Headers.Add("Idempotency-Key", key);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await http.SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    Acknowledged[(await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid()] = key;
                    return;
                }

                Assert.True((int)answer.StatusCode >= 500, $"A post was refused with {(int)answer.StatusCode}.");
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
            {
                // Nobody knows whether it was saved; the key does.
            }

            Interlocked.Increment(ref retried);
            await Task.Delay(250);
        }

        Assert.Fail("A post was not taken in fifty seconds.");
    }
}
