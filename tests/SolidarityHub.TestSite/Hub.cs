using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.EmbeddedPostgres;
using SolidarityHub.Infrastructure.Common.Persistence;
using Xunit;

namespace SolidarityHub.TestSite;

/// <summary>A whole hub for tests: its own PostgreSQL, the real program on a real port, filled with what it ships with.</summary>
/// <remarks>One for each run of a test project. Tests share it and make their own members and things, so they need no reset.</remarks>
public sealed class Hub : IAsyncLifetime
{
    public const string Password = "solidarity grows in gardens 2026";

    // Directly under /tmp, so that under root the database's own account reaches it.
    private readonly string folder = Path.Combine("/tmp", $"solidarityhub-site-{Path.GetRandomFileName()}");
    private EmbeddedPostgresServer? postgres;
    private Site? site;

    /// <summary>True keeps what is written even when the power fails, which costs time: for measurements only.</summary>
    public bool Durable { get; init; }

    public EmbeddedPostgresServer Postgres => postgres ?? throw NotStarted;

    public Site Site => site ?? throw NotStarted;

    public Uri Address => Site.Address;

    public IServiceProvider Services => Site.Services;

    public LogLines Log => Site.Log;

    private static InvalidOperationException NotStarted => new("The hub has not been started.");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        postgres = await EmbeddedPostgresServer.StartAsync(
            new() { DataDirectory = Path.Combine(folder, "postgres"), Durable = Durable, MaxConnections = 300 });
        site = Open("hub");
    }

    /// <summary>The program over a database of this hub's PostgreSQL, which is made and filled when it is new.</summary>
    public Site Open(string database, IReadOnlyDictionary<string, string>? settings = null) =>
        Site.Start(Postgres.ConnectionString(database), Path.Combine(folder, database), settings ?? new Dictionary<string, string>());

    public Browser Visitor(string language = "en") => Site.Visitor(language);

    /// <summary>Somebody with an account, signed in. Names need not be unique; addresses are.</summary>
    public Task<Browser> Member(string name, string language = "en") => Site.Member(name, language);

    public Task<Browser> Editor(string name = "Eva", string language = "en") => Site.Editor(name, language);

    public Task<Browser> Administrator(string name = "Aida", string language = "en") => Site.Administrator(name, language);

    public Task<MemberAccount> MakeMember(string name, SiteRole role = SiteRole.Member, string language = "en") =>
        Site.MakeMember(name, role, language);

    public Task<TAnswer> As<TAnswer>(MemberAccount? who, Func<IRequests, ValueTask<TAnswer>> ask) => Site.As(who, ask);

    /// <summary>What a test needs done before it begins: it must succeed.</summary>
    public Task<T> Do<T>(Browser who, ICommand<T> command) => Site.Do(who.Account, command);

    public Task<T> Look<T>(Func<HubDbContext, Task<T>> look) => Site.Look(look);

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
