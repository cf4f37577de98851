using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SolidarityHub.Benchmarks;

/// <summary>The limit: the same server and the same live connections with nothing of the hub in between.</summary>
internal sealed class Yardstick : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, (byte[] Body, string Type)> prepared = [];

    private Yardstick(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public IHubContext<BareHub> Hub => app.Services.GetRequiredService<IHubContext<BareHub>>();

    public static async Task<Yardstick> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var yardstick = new Yardstick(app);
        app.MapGet("/prepared/{name}", (string name, HttpContext http) =>
        {
            var (body, type) = yardstick.prepared[name];
            http.Response.ContentType = type;
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        app.MapGet("/nothing", () => TypedResults.NoContent());
        app.MapHub<BareHub>("/hub");
        await app.StartAsync();
        return yardstick;
    }

    /// <summary>Will answer <c>/prepared/{name}</c> with these bytes.</summary>
    public void Prepare(string name, byte[] body, string type) => prepared[name] = (body, type);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal sealed class BareHub : Hub
    {
        public const string Everyone = "everyone";

        public Task Join() => Groups.AddToGroupAsync(Context.ConnectionId, Everyone);
    }
}
