using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Backup;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Web.Composition;

/// <summary>The things that can be asked of the program on the command line.</summary>
internal static class Verbs
{
    public static async Task<int> Run(WebApplication app, string verb, string[] args)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        switch (verb)
        {
            case "serve":
                await Migrate(app, stopping);
                await Seed(app, args.Contains("--demo"), stopping);
                await app.RunAsync();
                return 0;
            case "migrate":
                await Migrate(app, stopping);
                return 0;
            case "seed":
                await Migrate(app, stopping);
                await Seed(app, args.Contains("--demo"), stopping);
                return 0;
            case "backup" when args is [_, { } file, ..]:
                await Backup(app, backup => backup.Save(file, FilesOf(app), stopping));
                return 0;
            case "restore" when args is [_, { } file, ..]:
                await Migrate(app, stopping);
                await Backup(app, backup => backup.Restore(file, FilesOf(app), stopping));
                return 0;
            default:
                await Console.Error.WriteLineAsync(
                    $"Cannot '{verb}'. Known: serve [--demo], migrate, seed [--demo], backup FILE, restore FILE.");
                return 2;
        }
    }

    private static string FilesOf(WebApplication app) => Path.Combine(app.Configuration["Hub:Data"]!, "files");

    private static async Task Backup(WebApplication app, Func<HubBackup, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<HubBackup>());
    }

    public static async Task Migrate(WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate(cancellation);
    }

    /// <summary>Each feature fills itself in a transaction of its own.</summary>
    public static async Task Seed(WebApplication app, bool demo, CancellationToken cancellation)
    {
        var source = new SeedSource(Path.Combine(AppContext.BaseDirectory, "seed"));
        await using var order = app.Services.CreateAsyncScope();
        foreach (var kind in order.ServiceProvider.GetServices<ISeed>().OrderBy(seed => seed.Order).Select(seed => seed.GetType()))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
            await work.Begin(cancellation);
            await scope.ServiceProvider.GetServices<ISeed>().Single(seed => seed.GetType() == kind).Seed(source, demo, cancellation);
            if (!await work.Commit(cancellation)) throw new InvalidOperationException($"{kind.Name} met rows it did not expect.");
        }
    }
}
