using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SolidarityHub.TestSite;

/// <summary>A connection to the hub that keeps to no manners: it sends whatever it is given, and reads only when asked to.</summary>
public sealed class RawPage : IAsyncDisposable
{
    /// <summary>Ends each message of the protocol (SignalR hub protocol, JSON encoding).</summary>
    private const char End = '\u001e';

    private readonly ClientWebSocket socket = new();

    public WebSocketState State => socket.State;

    public static async Task<RawPage> Open(Uri address, Browser? browser = null, string? origin = null, bool greet = true)
    {
        var page = new RawPage();
        if (browser is not null) page.socket.Options.Cookies = browser.Cookies;
        if (origin is not null) page.socket.Options.SetRequestHeader("Origin", origin);
        // Its pings would make the connection look alive while nothing is read.
        page.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await page.socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hubs/threads" }.Uri, CancellationToken.None);
        if (greet) await page.Send("""{"protocol":"json","version":1}""");
        return page;
    }

    /// <summary>Sends, if the other end still takes it.</summary>
    public async Task Send(string text)
    {
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Cut off, which is then seen by reading.
        }
    }

    public Task Call(string method, string? id, params object?[] arguments) => Send(JsonSerializer.Serialize(
        id is null ? new { type = 1, target = method, arguments } : (object)new { type = 1, invocationId = id, target = method, arguments }));

    /// <summary>Reads until a message fits; null when the connection ended before.</summary>
    public async Task<JsonElement?> Read(Func<JsonElement, bool> fits, int seconds = 15)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var unread = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, patience.Token);
                if (read.MessageType == WebSocketMessageType.Close) return null;
                unread.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
                var parts = unread.ToString().Split(End);
                unread.Clear().Append(parts[^1]);
                foreach (var part in parts[..^1])
                    if (JsonSerializer.Deserialize<JsonElement>(part) is var message && fits(message)) return message;
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>The answer to the call of this id.</summary>
    public Task<JsonElement?> Answer(string id) =>
        Read(message => message.TryGetProperty("type", out var type) && type.GetInt32() == 3 && message.GetProperty("invocationId").GetString() == id);

    /// <summary>Whether the other end hangs up within some seconds.</summary>
    public async Task<bool> IsCutOff(int seconds = 15) => await Read(_ => false, seconds) is null;

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
