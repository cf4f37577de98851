using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Web.Common;

namespace SolidarityHub.TestSite;

/// <summary>The real program in this process, listening on a free port of this machine, with every limit raised out of the way.</summary>
public sealed class Site : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, string> Roomy = new Dictionary<string, string>
    {
        ["Hub:Limits:FormSeconds"] = "0",
        ["Hub:Limits:SignInsPerMinute"] = "1000000",
        ["Hub:Limits:RegistrationsPerHour"] = "1000000",
        ["Hub:Limits:PostsPerMinute"] = "1000000",
        ["Hub:Limits:NewcomerPostsPerMinute"] = "1000000",
        ["Hub:Limits:ReportsPerHour"] = "1000000",
        ["Hub:Limits:NewcomerPostsPerDay"] = "1000000",
        ["Hub:Limits:SearchesPerMinute"] = "1000000",
        ["Hub:Limits:ApiRequestsPerMinute"] = "1000000",
        ["Hub:Limits:ConnectionsPerMember"] = "100000",
        ["Hub:Limits:ConnectionsPerNetwork"] = "100000",
    };

    private static int people;

    private readonly Program program;

    private Site(Program program, Uri address, LogLines log) => (this.program, Address, Log) = (program, address, log);

    public Uri Address { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => program.Services;

    public Outside Outside => Services.GetRequiredService<Outside>();

    /// <summary>Migrates, fills and serves; ready when it returns.</summary>
    public static Site Start(string connectionString, string data, IReadOnlyDictionary<string, string> settings)
    {
        var log = new LogLines();
        var program = new Program(
            new Dictionary<string, string>(Roomy.Concat(settings).GroupBy(pair => pair.Key).Select(pair => pair.Last()))
            {
                ["ConnectionStrings:Hub"] = connectionString,
                ["Hub:Data"] = data,
            },
            log);
        program.UseKestrel(0);
        program.StartServer();
        return new Site(program, program.ClientOptions.BaseAddress, log);
    }

    public Browser Visitor(string language = "en") => new(Address, language);

    /// <summary>Somebody with an account, signed in. Names need not be unique; addresses are.</summary>
    public Task<Browser> Member(string name, string language = "en") => Join(name, SiteRole.Member, language);

    public Task<Browser> Editor(string name = "Eva", string language = "en") => Join(name, SiteRole.Editor, language);

    public Task<Browser> Administrator(string name = "Aida", string language = "en") => Join(name, SiteRole.Administrator, language);

    /// <summary>Makes a confirmed account past the forms, which have tests of their own.</summary>
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
        await accounts.Create(id, email, Hub.Password, CancellationToken.None);
        await accounts.ConfirmNow(id, CancellationToken.None);
        if (!await work.Commit(CancellationToken.None)) throw new InvalidOperationException($"{email} could not join.");
        return new MemberAccount(id, name, email, role);
    }

    /// <summary>A new article with a conversation in which nobody else talks: everybody reads, members write.</summary>
    public async Task<Conversation> NewConversation()
    {
        var editor = await MakeMember("Eva", SiteRole.Editor);
        var slug = await As(editor, requests => requests.Send(
            new PublishArticle { Title = $"About {Guid.CreateVersion7()}", Kind = ArticleKind.Article, Body = "A text.", Languages = ["en"], OnMyOwn = true }));
        var article = await As(null, requests => requests.Send(new GetArticle(slug.Value)));
        return new Conversation(article.Value.ThreadId, $"/articles/{slug.Value}");
    }

    /// <summary>Sends a request as somebody, through the whole pipeline but without a page.</summary>
    public Task<TAnswer> As<TAnswer>(MemberAccount? who, Func<IRequests, ValueTask<TAnswer>> ask) =>
        Services.GetRequiredService<IServiceScopeFactory>().As(who is null ? Actor.Visitor : new Actor(who.Id, who.Role), ask);

    /// <summary>What a test needs done before it begins: it must succeed.</summary>
    public async Task<T> Do<T>(MemberAccount? who, ICommand<T> command)
    {
        var done = await As(who, requests => requests.Send(command));
        return done.Succeeded ? done.Value : throw new InvalidOperationException($"{command.GetType().Name}: {done.Error.Code}");
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> Look<T>(Func<HubDbContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<HubDbContext>());
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();

    private async Task<Browser> Join(string name, SiteRole role, string language)
    {
        var browser = new Browser(Address, language) { Account = await MakeMember(name, role, language) };
        await browser.SignIn();
        return browser;
    }

    private sealed class Program(IReadOnlyDictionary<string, string> settings, LogLines log) : WebApplicationFactory<HubPage>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development").UseContentRoot(AppContext.BaseDirectory);
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
            // Signing in is not what these tests measure: a hash that is quick to make will do.
            builder.ConfigureTestServices(services => services
                .Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000)
                .AddSingleton<Outside>()
                .AddSingleton<IDnsRecords>(provider => provider.GetRequiredService<Outside>())
                .AddSingleton<IWebsiteLinks>(provider => provider.GetRequiredService<Outside>()));
        }
    }
}

/// <summary>Somebody with an account on the hub under test.</summary>
public sealed record MemberAccount(Guid Id, string Name, string Email, SiteRole Role);

/// <summary>A conversation and the page of its subject.</summary>
public sealed record Conversation(Guid Id, string Path);
