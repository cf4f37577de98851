using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Backup;
using SolidarityHub.Infrastructure.Common.Files;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Infrastructure.Reading;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>Puts the infrastructure layer together: PostgreSQL, identifiers, mail, files.</summary>
public static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContextPool<HubDbContext>((provider, options) =>
            options.UseHub(provider.GetRequiredService<IConfiguration>().GetConnectionString("Hub")
                ?? throw new InvalidOperationException("ConnectionStrings:Hub is not set.")));
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddScoped<IHubDb>(provider => provider.GetRequiredService<HubDbContext>());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<Migrator>();
        services.AddScoped<HubBackup>();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IIds, Ids>();
        services.AddSingleton<IMarkdown, SafeMarkdown>();
        services.AddScoped<IAnnouncementDelivery, AnnouncementDelivery>();
        services.AddFiles();
        services.AddReading();
        return services;
    }
}
