using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.EmbeddedPostgres;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Web.Common;
using Xunit;

namespace SolidarityHub.TestSite;

/// <summary>A whole hub for tests: its own PostgreSQL, the real program on a real port, filled with what it ships with.</summary>
/// <remarks>One for each run of a test project. Tests share it and make their own members and things, so they need no reset.</remarks>
public sealed class Hub : IAsyncLifetime
{
    public const string Password = "solidarity grows in gardens 2026";

    private static int people;

    // Directly under /tmp, so that under root the database's own account reaches it.
    private readonly string folder = Path.Combine("/tmp", $"solidarityhub-site-{Path.GetRandomFileName()}");
    private EmbeddedPostgresServer? postgres;
    private Site? site;

    /// <summary>Settings beside the usual ones, for a hub that is started by hand.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

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
        site = Open("hub", Settings);
    }

    /// <summary>A second program over a database of this hub's PostgreSQL; a new database is made and filled first.</summary>
    public Site Open(string database, IReadOnlyDictionary<string, string> settings) =>
        Site.Start(Postgres.ConnectionString(database), Path.Combine(folder, database), settings);

    public Browser Visitor(string language = "en") => new(Address, language);

    /// <summary>Somebody with an account, signed in. Names need not be unique; addresses are.</summary>
    public Task<Browser> Member(string name, string language = "en") => Join(name, SiteRole.Member, language);

    public Task<Browser> Editor(string name = "Eva", string language = "en") => Join(name, SiteRole.Editor, language);

    public Task<Browser> Administrator(string name = "Aida", string language = "en") => Join(name, SiteRole.Administrator, language);

    /// <summary>Makes a confirmed account past the forms, whose own tests are elsewhere, and signs in by the form.</summary>
    private async Task<Browser> Join(string name, SiteRole role, string language)
    {
        var account = await MakeMember(name, role, language);
        var browser = new Browser(Address, language) { Account = account };
        await browser.SignIn();
        return browser;
    }

    public async Task<MemberAccount> MakeMember(string name, SiteRole role = SiteRole.Member, string language = "en")
    {
        var email = $"person{Interlocked.Increment(ref people)}@members.example";
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var work = services.GetRequiredService<IUnitOfWork>();
        var id = services.GetRequiredService<IIds>().New();
        // Nobody here is a newcomer any more: what newcomers may not do yet has its own tests.
        var joined = services.GetRequiredService<TimeProvider>().Now() - Duration.FromDays(60);

        await work.Begin(CancellationToken.None);
        var member = new Member(id, name, language, "UTC", joined);
        member.Entrust(role);
        services.GetRequiredService<HubDbContext>().Members.Add(member);
        var accounts = services.GetRequiredService<IAccounts>();
        await accounts.Create(id, email, Password, CancellationToken.None);
        await accounts.ConfirmNow(id, CancellationToken.None);
        if (!await work.Commit(CancellationToken.None)) throw new InvalidOperationException($"{email} could not join.");
        return new MemberAccount(id, name, email, role);
    }

    /// <summary>Sends a request as somebody, through the whole pipeline but without a page.</summary>
    public Task<TAnswer> As<TAnswer>(MemberAccount? who, Func<IRequests, ValueTask<TAnswer>> ask) => As(who, ask, Services);

    private static async Task<TAnswer> As<TAnswer>(MemberAccount? who, Func<IRequests, ValueTask<TAnswer>> ask, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpActor>().ActAs(who is null ? Actor.Visitor : new Actor(who.Id, who.Role));
        return await ask(scope.ServiceProvider.GetRequiredService<IRequests>());
    }

    /// <summary>Looks into the database.</summary>
    [SuppressMessage("Design", "CA1062", Justification = "Tests fail loudly enough.")]
    public async Task<T> Look<T>(Func<HubDbContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<HubDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Somebody with an account on the hub under test.</summary>
public sealed record MemberAccount(Guid Id, string Name, string Email, SiteRole Role);
