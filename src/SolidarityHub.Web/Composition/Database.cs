using SolidarityHub.EmbeddedPostgres;

namespace SolidarityHub.Web.Composition;

/// <summary>Uses the PostgreSQL that is configured, or starts a private one and stops it at the end.</summary>
internal static class Database
{
    public static async Task<IAsyncDisposable> Open(ConfigurationManager configuration)
    {
        if (!string.IsNullOrEmpty(configuration.GetConnectionString("Hub"))) return new Nothing();

        var server = await EmbeddedPostgresServer.StartAsync(
            new()
            {
                DataDirectory = Path.Combine(configuration["Hub:Data"]!, "postgres"),
                Progress = Console.WriteLine,
            },
            CancellationToken.None);
        configuration["ConnectionStrings:Hub"] = server.ConnectionString("hub");
        return server;
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
