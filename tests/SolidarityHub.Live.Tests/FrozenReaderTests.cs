using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SolidarityHub.TestSite;

namespace SolidarityHub.Live.Tests;

/// <summary>A page that stops reading delays nobody and is sent away.</summary>
public sealed class FrozenReaderTests(Cluster cluster)
{
    private const int PerSecond = 10;

    [Fact]
    public async Task One_frozen_reader_leaves_the_others_as_quick_as_before()
    {
        await cluster.Up();
        var thread = (await cluster.Site.NewConversation()).Id;
        await using var crowd = await ReaderProgram.Start("crowd", cluster.Address.GetLeftPart(UriPartial.Authority), thread.ToString(), $"{Size.Now.CrowdPages}");
        await Eventually.True(async () => (await crowd.Ask("report")).GetProperty("live").GetInt32() == Size.Now.CrowdPages, "all pages are live", 60);
        await Talk(crowd, thread, TimeSpan.FromSeconds(2));

        List<double> without = [], with = [];
        for (var round = 0; round < Size.Now.Rounds; round++)
        {
            without.Add(await Talk(crowd, thread, Size.Now.Measured));
            using var frozen = await Freeze(cluster.Nodes[0].Address, thread);
            with.Add(await Talk(crowd, thread, Size.Now.Measured));
            Assert.True(await IsCutOff(frozen), "The frozen page was never full, so this proves nothing.");
        }

        var (before, after) = (without.Order().ElementAt(without.Count / 2), with.Order().ElementAt(with.Count / 2));
        Figures.Keep($"One frozen reader among {Size.Now.CrowdPages}", $"p95 of the others {before:0} ms without, {after:0} ms with; the frozen one was cut off");
        // Half as much again, and the grain of a busy machine; a page that held up others would cost them seconds.
        Assert.True(after <= before * 1.5 + 50, $"p95 {before:0} ms without a frozen reader, {after:0} ms with one.");
    }

    private async Task<double> Talk(ReaderProgram crowd, Guid thread, TimeSpan length)
    {
        await crowd.Ask("times");
        var writers = new Writers(cluster.Address, cluster.Tokens);
        await writers.Steadily(thread, PerSecond, length, string.Concat(Enumerable.Repeat("Bread and roses for everybody. ", 400)));
        var all = writers.Acknowledged.Count * Size.Now.CrowdPages;
        await Eventually.True(async () => (await crowd.Ask("report")).GetProperty("heard").GetInt32() >= all, "everything is heard by everybody");
        return (await crowd.Ask("times")).GetProperty("p95").GetDouble();
    }

    /// <summary>Subscribes like a page, asks for more than any buffer holds, and never reads again.</summary>
    private static async Task<Socket> Freeze(Uri node, Guid thread)
    {
        using var http = new HttpClient { BaseAddress = node };
        var window = await http.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{thread}?limit=1");
        var port = node.Port;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"GET /hubs/threads HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")));
        var answer = new byte[1024];
        var read = await socket.ReceiveAsync(answer);
        Assert.Contains(" 101 ", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
        await socket.SendAsync(Frame("""{"protocol":"json","version":1}"""));
        var since = Math.Max(0, window.GetProperty("head").GetInt64() - 90);
        for (var call = 0; call < 10; call++)
            await socket.SendAsync(Frame($$"""{"type":1,"invocationId":"{{call}}","target":"Subscribe","arguments":["{{thread}}",{{window.GetProperty("epoch").GetRawText()}},{{since}}]}"""));
        return socket;
    }

    /// <summary>A text frame of a client (RFC 6455, section 5.2), masked with zeros.</summary>
    private static byte[] Frame(string message)
    {
        var text = Encoding.UTF8.GetBytes(message + '\u001e');
        byte[] head = text.Length < 126 ? [0x81, (byte)(0x80 | text.Length)] : [0x81, 0x80 | 126, (byte)(text.Length >> 8), (byte)text.Length];
        return [.. head, 0, 0, 0, 0, .. text];
    }

    /// <summary>What is still in the pipe is read; then it ends.</summary>
    private static async Task<bool> IsCutOff(Socket frozen)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var buffer = new byte[256 * 1024];
        try
        {
            while (await frozen.ReceiveAsync(buffer, patience.Token) > 0)
            {
                // Old messages.
            }

            return true;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
