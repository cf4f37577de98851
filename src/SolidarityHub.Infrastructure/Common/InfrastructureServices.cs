using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Accounts;
using SolidarityHub.Infrastructure.Articles;
using SolidarityHub.Infrastructure.Common.Backup;
using SolidarityHub.Infrastructure.Common.Fetching;
using SolidarityHub.Infrastructure.Common.Files;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.Infrastructure.Common.Nodes;
using SolidarityHub.Infrastructure.Common.Outbox;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Infrastructure.Directory;
using SolidarityHub.Infrastructure.Events;
using SolidarityHub.Infrastructure.Notifications;
using SolidarityHub.Infrastructure.Reading;
using SolidarityHub.Infrastructure.Search;
using SolidarityHub.Infrastructure.Site;
using SolidarityHub.Infrastructure.Threads;

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
        services.AddScoped<LoadData>();

        services.AddSingleton(provider => new SiteAddress(
            (provider.GetRequiredService<IConfiguration>()["Hub:PublicUrl"] ?? "http://localhost:5080").TrimEnd('/')));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IIds, Ids>();
        services.AddSingleton<IMarkdown, SafeMarkdown>();
        services.AddScoped<IAnnouncementDelivery, AnnouncementDelivery>();
        services.AddNodes(configuration);

        services.AddSearch();
        services.AddSite();
        services.AddThreads();
        services.AddNotifications();
        services.AddOutbox();
        services.AddAccounts();
        services.AddDirectory();
        services.AddEvents();
        services.AddArticles();
        services.AddFiles();
        services.AddFetching();
        services.AddReading();
        return services;
    }
}
