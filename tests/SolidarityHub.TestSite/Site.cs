using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
        ["Hub:Limits:SearchesPerMinute"] = "1000000",
        ["Hub:Limits:ApiRequestsPerMinute"] = "1000000",
        ["Hub:Limits:ConnectionsPerMember"] = "100000",
        ["Hub:Limits:ConnectionsPerNetwork"] = "100000",
    };

    private readonly Program program;

    private Site(Program program, Uri address, LogLines log) => (this.program, Address, Log) = (program, address, log);

    public Uri Address { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => program.Services;

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

    public ValueTask DisposeAsync() => program.DisposeAsync();

    private sealed class Program(IReadOnlyDictionary<string, string> settings, LogLines log) : WebApplicationFactory<HubPage>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development").UseContentRoot(AppContext.BaseDirectory);
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
            // Signing in is not what these tests measure: a hash that is quick to make will do.
            builder.ConfigureTestServices(services =>
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
        }
    }
}
