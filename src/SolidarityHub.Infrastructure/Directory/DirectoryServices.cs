using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Puts the directory's search, gazetteer, taxonomy and first contents together.</summary>
internal static class DirectoryServices
{
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddSingleton<ITaxonomy>(_ => TaxonomyFile.Read(Path.Combine(AppContext.BaseDirectory, "seed")));
        services.AddScoped<IGazetteer, Gazetteer>();
        services.AddScoped<EntryReading>();
        services.AddScoped<IDirectoryIndex, DirectorySearch>();
        services.AddScoped<IStewards, Stewards>();
        services.AddHostedService<WatchingViews>();
        services.AddScoped<IFreshnessRound, FreshnessRound>();
        services.AddScoped<IListingReferences, ListingReferences>();
        services.AddHostedService<KeepingTrue>();
        services.AddSingleton<IDnsRecords, DnsRecords>();
        services.AddScoped<IWebsiteLinks, WebsiteLinks>();
        services.AddScoped<IDuplicates, Duplicates>();
        services.AddScoped<ISeed, PlacesSeed>();
        services.AddScoped<ISeed, DirectorySeed>();
        return services;
    }
}
