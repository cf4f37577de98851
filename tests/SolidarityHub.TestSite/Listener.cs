using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace SolidarityHub.TestSite;

/// <summary>An open page as the hub sees it: listens to one conversation and remembers what it was told, and when.</summary>
public sealed class Listener : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Listener(HubConnection connection) => this.connection = connection;

    /// <summary>The words of the posts that were told, in the order of their coming.</summary>
    public ConcurrentQueue<Heard> Posts { get; } = new();

    public ConcurrentQueue<int> Counts { get; } = new();

    public ConcurrentQueue<string> Writers { get; } = new();

    /// <summary>When the page was told that it may not listen any more.</summary>
    public long? RevokedAt { get; private set; }

    /// <summary>Ends when the connection does.</summary>
    public Task Closed => closed.Task;

    public bool LetIn { get; private set; }

    /// <summary>Listens as the person whose browser it is.</summary>
    public static async Task<Listener> Open(Browser browser, Guid thread)
    {
        var from = await browser.Http.GetAsync(new Uri($"/api/v1/threads/{thread}?limit=1", UriKind.Relative));
        from.EnsureSuccessStatusCode();
        var window = await from.Content.ReadFromJsonAsync<JsonElement>();
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(browser.Http.BaseAddress!, "/hubs/threads"), options => options.Cookies = browser.Cookies).Build();
        var listener = new Listener(connection);
        connection.Closed += _ =>
        {
            listener.closed.TrySetResult();
            return Task.CompletedTask;
        };
        connection.On<JsonElement>("Changes", change => listener.Hear(change));
        connection.On<JsonElement>("Presence", presence => listener.Counts.Enqueue(presence.GetProperty("count").GetInt32()));
        connection.On<JsonElement>("Typing", typing => listener.Writers.Enqueue(typing.GetProperty("name").GetString()!));
        connection.On<Guid>("Revoked", _ => listener.RevokedAt ??= Stopwatch.GetTimestamp());
        await connection.StartAsync();
        var answer = await connection.InvokeAsync<JsonElement?>(
            "Subscribe", thread, window.GetProperty("epoch").GetGuid(), window.GetProperty("head").GetInt64());
        listener.LetIn = answer is { ValueKind: JsonValueKind.Object };
        await connection.InvokeAsync("Here", thread);
        return listener;
    }

    public Task Call(string method, params object?[] arguments) => connection.InvokeCoreAsync(method, arguments);

    public bool Knows(string words) => Posts.Any(post => post.Html.Contains(words, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Hear(JsonElement change)
    {
        if (change.GetProperty("posts") is not { ValueKind: JsonValueKind.Array } posts) return;
        foreach (var post in posts.EnumerateArray())
            Posts.Enqueue(new Heard(post.GetProperty("bodyHtml").GetString()!, Stopwatch.GetTimestamp()));
    }
}

/// <summary>One post as it was told.</summary>
public sealed record Heard(string Html, long At);
