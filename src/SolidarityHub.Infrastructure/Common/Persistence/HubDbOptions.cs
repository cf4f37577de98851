using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

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
        .UseNpgsql(Prepared(connectionString), npgsql => npgsql
            .UseNodaTime()
            .SetPostgresVersion(15, 0)
            .MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();

    /// <summary>The connection as it was given, with what our way of asking needs, unless it says otherwise itself.</summary>
    private static string Prepared(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        // The same few hundred statements come again and again: prepared, PostgreSQL neither parses nor plans them anew.
        // A pooler that hands out connections by the transaction may need "Max Auto Prepare=0".
        if (!connection.ShouldSerialize("Max Auto Prepare")) connection.MaxAutoPrepare = 300;
        // Nothing sets a state that would outlive its transaction, so there is nothing to reset.
        if (!connection.ShouldSerialize("No Reset On Close")) connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }
}
