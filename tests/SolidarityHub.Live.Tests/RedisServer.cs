using System.Diagnostics;
using System.Net.Sockets;
using SolidarityHub.TestSite;

namespace SolidarityHub.Live.Tests;

/// <summary>A Redis of the test's own, which it may stop and start.</summary>
internal sealed class RedisServer(string folder) : IAsyncDisposable
{
    public static readonly string? Program = new[] { "/usr/bin/redis-server", "/usr/local/bin/redis-server" }.FirstOrDefault(File.Exists);

    private readonly int port = FreePort.Find();
    private Process? process;

    public string Address => $"127.0.0.1:{port}";

    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo(
            Program!, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder, "--logfile", Path.Combine(folder, "redis.log")]));
        await Eventually.True(Answers, "Redis answers");
    }

    public async Task Stop()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Stop();
        process?.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
