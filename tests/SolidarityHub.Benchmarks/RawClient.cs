using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SolidarityHub.Benchmarks;

/// <summary>One kept connection that asks and reads the whole answer with as little work of its own as possible.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];
    private int filled;

    private RawClient()
    {
    }

    /// <summary>The answer read last, without its head.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    public static async Task<RawClient> Connect(Uri address)
    {
        var client = new RawClient();
        await client.socket.ConnectAsync(new DnsEndPoint(address.Host, address.Port));
        return client;
    }

    public static byte[] Get(Uri address, string path, params string[] headers) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: */*\r\nAccept-Language: en\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    public static byte[] Post(Uri address, string path, string json, params string[] headers)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return
        [
            .. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"),
            .. body,
        ];
    }

    /// <summary>Sends, reads, and answers with the status.</summary>
    public async Task<int> Ask(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) await Read();
        var status = int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
        var start = head + 4;
        if (status is 204 or 304)
        {
            Body = default;
        }
        else if (LengthIn(buffer.AsSpan(0, start)) is { } length)
        {
            while (filled < start + length) await Read();
            Body = buffer.AsMemory(start, length);
        }
        else
        {
            // Chunked: the parts are not put together, only the end is waited for.
            while (!buffer.AsSpan(start, filled - start).EndsWith("0\r\n\r\n"u8)) await Read();
            Body = buffer.AsMemory(start, filled - start);
        }

        return status;
    }

    public void Dispose() => socket.Dispose();

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var text = Encoding.ASCII.GetString(head);
        var at = text.IndexOf("\r\nContent-Length: ", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : int.Parse(text.AsSpan(at + 18, text.IndexOf('\r', at + 18) - at - 18), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task Read()
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
        if (read == 0) throw new IOException("The server closed the connection.");
        filled += read;
    }
}
