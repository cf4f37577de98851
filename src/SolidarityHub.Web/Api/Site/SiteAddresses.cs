using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Site;

/// <summary>What search engines and phones ask of a site: its addresses, its rules for robots, its name and icon.</summary>
internal sealed class SiteAddresses : IPublicEndpoints
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", Sitemap).CacheOutput(AnonymousCachePolicy.Pages).ExcludeFromDescription();
        app.MapGet("/robots.txt", Robots).ExcludeFromDescription();
        app.MapGet("/manifest.webmanifest", Manifest).ExcludeFromDescription();
    }

    /// <summary>The sitemap protocol, version 0.9 (sitemaps.org).</summary>
    private static async Task<IResult> Sitemap(HttpContext http, IRequests requests, IConfiguration settings, CancellationToken cancellation)
    {
        http.Shows("articles");
        http.Shows("reading-groups");
        var answer = await requests.Send(new GetSitemap(), cancellation);
        if (!answer.Succeeded) return answer.ToHttp();

        var root = Root(settings);
        var document = new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement(Sitemaps + "urlset",
            answer.Value.Select(entry => new XElement(Sitemaps + "url",
                new XElement(Sitemaps + "loc", root + entry.Path),
                entry.ChangedAt is { } changed ? new XElement(Sitemaps + "lastmod", Words.Machine(changed)) : null))));
        return TypedResults.Text(document.Declaration + "\n" + document, "application/xml", Encoding.UTF8);
    }

    /// <summary>The robots exclusion protocol (RFC 9309).</summary>
    private static ContentHttpResult Robots(IConfiguration settings) => TypedResults.Text($"""
        User-agent: *
        Disallow: /account/
        Disallow: /admin
        Disallow: /moderation
        Disallow: /search
        Disallow: /api/
        Disallow: /hubs/
        Disallow: /me/
        Disallow: /join/

        Sitemap: {Root(settings)}/sitemap.xml

        """);

    /// <summary>The web application manifest (W3C), in the reader's language.</summary>
    private static JsonHttpResult<object> Manifest(Words words) => TypedResults.Json<object>(
        new
        {
            id = "/",
            name = words["site.name"],
            short_name = words["site.name"],
            description = words["site.lead"],
            lang = Words.Language,
            start_url = "/",
            scope = "/",
            display = "standalone",
            background_color = "#fbf6ee",
            theme_color = "#fbf6ee",
            icons = new[]
            {
                new { src = "/icons/icon-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
                new { src = "/icons/icon-512.png", sizes = "512x512", type = "image/png", purpose = "any" },
                new { src = "/icons/icon-maskable-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
            },
        },
        contentType: "application/manifest+json");

    private static string Root(IConfiguration settings) => (settings["Hub:PublicUrl"] ?? "").TrimEnd('/');
}
