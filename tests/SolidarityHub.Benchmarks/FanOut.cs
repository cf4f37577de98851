using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

using Hub = SolidarityHub.TestSite.Hub;

namespace SolidarityHub.Benchmarks;

/// <summary>One says something, many open pages are told: how long from pressing the button until the last ones know.</summary>
internal static class FanOut
{
    private const int PerSecond = 10;
    private const int Posts = 100;

    public static async Task Measure(Hub hub, Yardstick yardstick, SampleData data, Rounds rounds, Sheet sheet)
    {
        var thread = data.Empty[8];
        using var http = new HttpClient { BaseAddress = hub.Address };
        var window = await http.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{thread}?limit=1");
        var epoch = window.GetProperty("epoch").GetGuid();
        var head = window.GetProperty("head").GetInt64();
        var payload = await http.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{data.Talk}?limit=1");

        var live = new Arrivals();
        var readers = await Connect(new Uri(hub.Address, "/hubs/threads"), rounds.Readers, async connection =>
        {
            connection.On<JsonElement>("Changes", change =>
            {
                if (!change.TryGetProperty("posts", out var posts) || posts.ValueKind != JsonValueKind.Array) return;
                foreach (var post in posts.EnumerateArray()) live.Came(Marker(post.GetProperty("bodyHtml").GetString()!));
            });
            await connection.StartAsync();
            if (await connection.InvokeAsync<JsonElement?>("Subscribe", thread, epoch, head) is not { ValueKind: JsonValueKind.Object })
                throw new InvalidOperationException("A reader was not let in.");
        });
        using var writer = await RawClient.Connect(hub.Address);
        await EverySoOften(live, number => Posting.Say(writer, hub.Address, thread, data.Tokens[20 + number % 40], $"{SampleData.Words(number)}\n\nmark{number}mark"));
        await Leave(readers);

        var bare = new Arrivals();
        var listeners = await Connect(new Uri(yardstick.Address, "/hub"), rounds.Readers, async connection =>
        {
            connection.On<JsonElement, string>("Changes", (_, mark) => bare.Came(Marker(mark)));
            await connection.StartAsync();
            await connection.InvokeAsync("Join");
        });
        await EverySoOften(bare, number => yardstick.Hub.Clients.Group(Yardstick.BareHub.Everyone).SendAsync("Changes", payload, $"mark{number}mark"));
        await Leave(listeners);

        sheet.Time($"Fan-out to {rounds.Readers} readers, {PerSecond} posts/s, p99", "bare SignalR group send", live.Percentile(0.99), bare.Percentile(0.99), 2);
        sheet.Share("Fan-out: delivered", live.Delivered(Posts, rounds.Readers), 1);
    }

    private static async Task<IReadOnlyList<HubConnection>> Connect(Uri address, int count, Func<HubConnection, Task> enter)
    {
        var connections = Enumerable.Range(0, count).Select(_ => new HubConnectionBuilder().WithUrl(address).Build()).ToList();
        await Parallel.ForEachAsync(connections, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (connection, _) => await enter(connection));
        return connections;
    }

    private static async Task EverySoOften(Arrivals arrivals, Func<int, Task> say)
    {
        // A few to warm up, which do not count.
        for (var number = -10; number < 0; number++) await say(-number + 100_000);
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        for (var number = 1; number <= Posts; number++)
        {
            await clock.WaitForNextTickAsync();
            arrivals.Left(number);
            await say(number);
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static async Task Leave(IReadOnlyList<HubConnection> connections)
    {
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private static int Marker(string text)
    {
        var start = text.IndexOf("mark", StringComparison.Ordinal);
        while (start >= 0 && (start + 4 >= text.Length || !char.IsAsciiDigit(text[start + 4]))) start = text.IndexOf("mark", start + 4, StringComparison.Ordinal);
        if (start < 0) return 0;
        var end = text.IndexOf("mark", start + 4, StringComparison.Ordinal);
        return int.Parse(text.AsSpan(start + 4, end - start - 4), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>When each message left, and how long it took to every reader.</summary>
    private sealed class Arrivals
    {
        private readonly ConcurrentDictionary<int, long> left = new();
        private readonly ConcurrentQueue<double> took = new();

        public void Left(int number) => left[number] = Stopwatch.GetTimestamp();

        public void Came(int number)
        {
            if (left.TryGetValue(number, out var at)) took.Enqueue(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }

        public double Percentile(double share) => Load.Percentile([.. took], share);

        public double Delivered(int messages, int readers) => (double)took.Count / messages / readers;
    }
}
