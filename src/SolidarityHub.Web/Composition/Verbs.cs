using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Backup;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Web.Common;

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
                await Administrator(app, app.Configuration["Hub:FirstAdministrator"] ?? "admin@localhost", unlessThereIsOne: true, stopping);
                await app.RunAsync();
                return 0;
            case "migrate":
                await Migrate(app, stopping);
                return 0;
            case "seed" when args.Contains("--load"):
                return await Load(app, args, stopping);
            case "seed":
                await Migrate(app, stopping);
                await Seed(app, args.Contains("--demo"), stopping);
                return 0;
            case "create-admin" when args is [_, { } email, ..]:
                await Migrate(app, stopping);
                return await Administrator(app, email, unlessThereIsOne: false, stopping) ? 0 : 1;
            case "import-organizations" when args is [_, { } file, ..]:
                await Migrate(app, stopping);
                await Seed(app, demo: false, stopping);
                return await ImportVerb.Run(app, file, args.Contains("--dry-run"), stopping);
            case "undo-import" when args is [_, { } batch, ..] && Guid.TryParse(batch, out var imported):
                return await ImportVerb.Undo(app, imported, stopping);
            case "backup" when args is [_, { } file, ..]:
                await Backup(app, backup => backup.Save(file, FilesOf(app), stopping));
                return 0;
            case "restore" when args is [_, { } file, ..]:
                await Migrate(app, stopping);
                await Backup(app, backup => backup.Restore(file, FilesOf(app), stopping));
                return 0;
            default:
                await Console.Error.WriteLineAsync(
                    $"Cannot '{verb}'. Known: serve [--demo], migrate, seed [--demo], seed --load KIND=COUNT,… [--tokens FILE], create-admin EMAIL, import-organizations FILE.csv [--dry-run], undo-import BATCH, backup FILE, restore FILE.");
                return 2;
        }
    }

    /// <summary><c>seed --load members=1100,posts=… [--tokens FILE] [--force]</c></summary>
    private static async Task<int> Load(WebApplication app, string[] args, CancellationToken cancellation)
    {
        if (!app.Environment.IsDevelopment() && !args.Contains("--force"))
        {
            await Console.Error.WriteLineAsync("Generated data is for development; add --force if this site may be filled with it.");
            return 2;
        }

        var counts = new Dictionary<string, int>();
        foreach (var wish in (After(args, "--load") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (wish.Split('=') is not [var kind, var number] || !LoadData.Kinds.Contains(kind) || !int.TryParse(number, out var count) || count < 1)
            {
                await Console.Error.WriteLineAsync($"Cannot read '{wish}'. Write {string.Join("=…,", LoadData.Kinds)}=…");
                return 2;
            }

            counts[kind] = count;
        }

        await Migrate(app, cancellation);
        await Seed(app, demo: false, cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var load = scope.ServiceProvider.GetRequiredService<LoadData>();
        await load.Fill(counts, Console.WriteLine, cancellation);
        if (After(args, "--tokens") is { } file) await File.WriteAllLinesAsync(file, await load.MakeTokens(cancellation), cancellation);
        return 0;
    }

    private static string? After(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static string FilesOf(WebApplication app) => Path.Combine(app.Configuration["Hub:Data"]!, "files");

    private static async Task Backup(WebApplication app, Func<HubBackup, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<HubBackup>());
    }

    /// <summary>Someone has to be able to let others in; a first password is shown here and nowhere else.</summary>
    private static async Task<bool> Administrator(WebApplication app, string email, bool unlessThereIsOne, CancellationToken cancellation)
    {
        var answer = await app.Services.GetRequiredService<IServiceScopeFactory>()
            .As(Actor.Operator, requests => requests.Send(new CreateAdministrator(email, unlessThereIsOne), cancellation));
        if (!answer.Succeeded) await Console.Error.WriteLineAsync($"No administrator was made for {email}: {answer.Error.Code}.");
        else if (answer.Value is { Made: true, Password: { } password }) Console.WriteLine($"First sign-in: {email}, password {password}");
        else if (answer.Value.Made) Console.WriteLine($"{email} is an administrator now.");
        return answer.Succeeded;
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
