using System.Diagnostics;
using SolidarityHub.TestSite;

namespace SolidarityHub.Live.Tests;

/// <summary>One web node: the program as it is deployed, in a process of its own that may be killed.</summary>
internal sealed class Node(string name, string connectionString, string redis, string folder) : IAsyncDisposable
{
    private Process? process;

    public int Port { get; } = FreePort.Find();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public async Task Start()
    {
        var data = Path.Combine(folder, name);
        Directory.CreateDirectory(data);
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "SolidarityHub.Web.dll")}' serve >>'{Path.Combine(data, "log")}' 2>&1"]);
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address.ToString(),
            ["HUB_DATA"] = data,
            ["ConnectionStrings__Hub"] = connectionString,
            ["ConnectionStrings__Redis"] = redis,
        };
        foreach (var limit in new[] { "PostsPerMinute", "NewcomerPostsPerMinute", "ApiRequestsPerMinute", "ConnectionsPerMember", "ConnectionsPerNetwork" })
            settings[$"Hub__Limits__{limit}"] = "1000000";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        process = Process.Start(start)!;

        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.True(() => IsReady(http), $"{name} is ready; its log is {data}/log", seconds: 300);
    }

    /// <summary>As <c>kill -9</c>: it can save nothing and tell nobody.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
