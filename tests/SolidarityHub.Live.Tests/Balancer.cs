using System.Net;
using System.Net.Sockets;

namespace SolidarityHub.Live.Tests;

/// <summary>The one address in front of the nodes: each new connection goes to the next node that answers.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly IReadOnlyList<int> ports;
    private int turn;

    public Balancer(IReadOnlyList<int> ports)
    {
        this.ports = ports;
        door.Start(512);
        _ = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        door.Stop();
        closing.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) _ = Pass(await door.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task Pass(TcpClient from)
    {
        using var caller = from;
        using var node = await Reach();
        if (node is null) return;
        caller.NoDelay = node.NoDelay = true;
        try
        {
            var (near, far) = (caller.GetStream(), node.GetStream());
            // When one side ends, so does the other: as a proxy does for a node that was killed.
            await Task.WhenAny(near.CopyToAsync(far, closing.Token), far.CopyToAsync(near, closing.Token));
        }
        catch (Exception over) when (over is IOException or InvalidOperationException)
        {
            // Gone before it could be served.
        }
    }

    private async Task<TcpClient?> Reach()
    {
        for (var attempt = 0; attempt < ports.Count; attempt++)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, ports[(Interlocked.Increment(ref turn) & int.MaxValue) % ports.Count]);
                return client;
            }
            catch (SocketException)
            {
                client.Dispose();
            }
        }

        return null;
    }
}
