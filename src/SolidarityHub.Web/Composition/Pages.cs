using System.IO.Compression;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common;
using SolidarityHub.Web.Api;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Articles;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Composition;

/// <summary>What pages, the API and live threads need.</summary>
internal static class Pages
{
    public static IServiceCollection AddHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApplication().AddInfrastructure(configuration);
        services.AddScoped<IHear<ContentChanged>, PageCacheEviction>();
        services.AddHostedService<ImportsUnderWay>();
        services.AddHostedService<ForgettingImports>();
        services.AddSingleton<MapTiles>();
        services.AddSingleton<OldAddressTable>();
        services.AddScoped<IHear<ContentChanged>, OldAddressesChanged>();
        return services;
    }

    public static IServiceCollection AddHubPages(this IServiceCollection services)
    {
        services.AddSingleton(Translations.Load(Path.Combine(AppContext.BaseDirectory, "Translations")));
        services.AddScoped(ReadersWords);
        services.AddScoped<ListingComparison>().AddScoped<ArticleComparison>();
        services.AddRazorPages();
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingWords>();
        services.AddAntiforgery(options => options.HeaderName = "X-Antiforgery");
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        // An address that cannot be read is the caller's mistake in development too: 400, not an exception.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOpenApi("v1", api => api.AddDocumentTransformer<ApiDescription>());
        // Letters of both languages go out as themselves, not as numeric references.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
            options.SerializerOptions.Converters.Add(
                new System.Text.Json.Serialization.JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en").AddSupportedCultures("en", "es").AddSupportedUICultures("en", "es");
            options.RequestCultureProviders =
                [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider(), new MemberCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        services.AddOutputCache(options =>
        {
            AnonymousCachePolicy.Add(options);
            options.MaximumBodySize = 2 * 1024 * 1024;
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/geo+json", "application/ld+json", "application/problem+json", "image/svg+xml", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }

    private static Words ReadersWords(IServiceProvider services)
    {
        var zone = services.GetService<IHttpContextAccessor>()?.HttpContext?.User.FindFirst("zone")?.Value;
        return new Words(services.GetRequiredService<Translations>())
        {
            Zone = zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc,
        };
    }
}

/// <summary>A member's own language, when neither the address nor a cookie says otherwise.</summary>
internal sealed class MemberCultureProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) => Task.FromResult(
        httpContext.User.FindFirst("language")?.Value is { } language ? new ProviderCultureResult(language) : null);
}
