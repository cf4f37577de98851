using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Localization;
using Scalar.AspNetCore;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>The way of a request through the site, and the addresses it can end at.</summary>
internal static class RequestWay
{
    public static void UseHub(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseWhen(IsReference, reference => reference.UseSecurityHeaders(Security.ReferenceHeaders()));
        app.UseWhen(IsSharedFile, files => files.UseSecurityHeaders(Security.FileHeaders()));
        app.UseWhen(IsEmbed, embed => embed.UseSecurityHeaders(Security.EmbedHeaders(app.Environment)));
        app.UseWhen(http => !IsReference(http) && !IsSharedFile(http) && !IsEmbed(http), site => site.UseSecurityHeaders(Security.Headers(app.Environment)));
        app.UseResponseCompression();
        app.UseExceptionHandler("/status/500");
        app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/status/{0}"));
        app.UseMiddleware<OldAddresses>();
        app.UseMiddleware<MergedAddresses>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.Use(RememberLanguage);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseOutputCache();
    }

    public static void MapHub(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages();
        app.MapFeatures();
        app.MapOpenApi("/openapi/{documentName}.json");
        // Nothing on the page that would ask anybody but this site.
        app.MapScalarApiReference("/api", reference => reference
            .WithTitle("SolidarityHub API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton());
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        app.MapFallback(() => TypedResults.NotFound());
    }

    private static bool IsReference(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", out var rest) && !rest.StartsWithSegments("/v1");

    /// <summary>What members upload is never trusted to be harmless in a browser.</summary>
    private static bool IsSharedFile(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/reading-groups") && http.Request.Path.Value!.EndsWith("/file", StringComparison.Ordinal);

    private static bool IsEmbed(HttpContext http) => http.Request.Path.StartsWithSegments("/embed");

    private static bool IsPage(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/hubs")
        && !http.Request.Path.StartsWithSegments("/healthz") && !http.Request.Path.StartsWithSegments("/openapi");

    /// <summary>A language chosen in the address (<c>?culture=es</c>) is kept for the pages that follow.</summary>
    private static Task RememberLanguage(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query.ContainsKey("culture") && http.Features.Get<IRequestCultureFeature>() is { } chosen)
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(chosen.RequestCulture),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
        return next(http);
    }
}
