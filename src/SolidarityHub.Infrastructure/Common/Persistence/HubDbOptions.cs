using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>How every context of the hub talks to PostgreSQL, whoever makes it.</summary>
public static class HubDbOptions
{
    // Identity asks the application which of its schemas to build; version 3 has room for passkeys.
    private static readonly IServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <summary>For contexts made outside the running site: tools, migrations, tests.</summary>
    public static DbContextOptionsBuilder<HubDbContext> UseHub(
        this DbContextOptionsBuilder<HubDbContext> options, string connectionString)
    {
        ((DbContextOptionsBuilder)options).UseHub(connectionString).UseApplicationServiceProvider(IdentitySchema);
        return options;
    }

    /// <summary>For the running site, whose own services configure Identity alike.</summary>
    public static DbContextOptionsBuilder UseHub(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql
            .UseNodaTime()
            .SetPostgresVersion(15, 0)
            .MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();
}
