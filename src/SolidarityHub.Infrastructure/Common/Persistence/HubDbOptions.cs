using Microsoft.EntityFrameworkCore;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>How every context of the hub talks to PostgreSQL, whoever makes it.</summary>
public static class HubDbOptions
{
    public static DbContextOptionsBuilder<HubDbContext> UseHub(
        this DbContextOptionsBuilder<HubDbContext> options, string connectionString)
    {
        ((DbContextOptionsBuilder)options).UseHub(connectionString);
        return options;
    }

    public static DbContextOptionsBuilder UseHub(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql
            .UseNodaTime()
            .SetPostgresVersion(15, 0)
            .MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();
}
