using Microsoft.Extensions.DependencyInjection;

namespace SolidarityHub.Application.Directory;

/// <summary>Puts together what the directory's requests share.</summary>
internal static class DirectoryServices
{
    public static IServiceCollection AddDirectoryRequests(this IServiceCollection services) =>
        services.AddScoped<Listings>().AddScoped<ListingRevisions>().AddScoped<WatchLetters>().AddScoped<ReviewOrganization>()
            .AddScoped<Claims>().AddScoped<ClaimProofs>().AddScoped<Confirmations>().AddScoped<FreshnessLetters>().AddScoped<ListingHandover>()
            .AddSingleton<TownsOfLists>().AddScoped<ImportedPlaces>().AddScoped<RowChecks>().AddScoped<ImportedListings>();
}
