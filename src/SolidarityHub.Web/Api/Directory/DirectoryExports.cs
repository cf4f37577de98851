using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>Any view of the directory in other forms: a map layer, a table, a feed; with the page's own filters.</summary>
internal sealed class DirectoryExports : IPublicEndpoints
{
    private const int FeedSize = 50;

    public void Map(IEndpointRouteBuilder app)
    {
        var cached = new OutputCacheAttribute { PolicyName = AnonymousCachePolicy.Pages, Tags = ["directory"] };
        app.MapGet("/directory.geojson", GeoJsonAsync).WithName("DirectoryGeoJson").WithSummary("The view as GeoJSON (RFC 7946); filters as on the page").WithMetadata(cached).RequireRateLimiting("api");
        app.MapGet("/directory.csv", CsvAsync).WithName("DirectoryCsv").WithSummary("The view as CSV (RFC 4180, UTF-8); filters as on the page").WithMetadata(cached).RequireRateLimiting("api");
        app.MapGet("/directory.atom", AtomAsync).WithName("DirectoryAtom").WithSummary("New and changed organizations of the view (Atom, RFC 4287)").WithMetadata(cached).RequireRateLimiting("api");
        app.MapGet("/directory.json", JsonAsync).WithName("DirectoryJson").WithSummary("The view as JSON; filters as on the page").WithMetadata(cached).RequireRateLimiting("api");
        app.MapGet("/organizations/{slug}/murmurations.json", MurmurationsAsync).WithName("OrganizationMurmurations").WithSummary("One organization as a Murmurations profile (organizations_schema-v1.0.0)").RequireRateLimiting("api");
        app.MapGet("/organizations/{slug}.jsonld", JsonLdAsync).WithName("OrganizationJsonLd").WithSummary("One organization as JSON-LD (schema.org)").RequireRateLimiting("api");
    }

    private static async Task<IResult> GeoJsonAsync(HttpContext http, IRequests requests, ITaxonomy taxonomy)
    {
        var found = await Find(http, requests, ListOrganizations.ExportSize);
        if (!found.Succeeded) return found.ToHttp();
        var features = found.Value.SelectMany(organization => Shown(organization).Select(place => (JsonNode)new JsonObject
        {
            ["type"] = "Feature",
            ["id"] = organization.Id.ToString(),
            ["geometry"] = place?.Longitude is null ? null : new JsonObject
            {
                ["type"] = "Point",
                ["coordinates"] = new JsonArray(Math.Round(place.Longitude!.Value, 6), Math.Round(place.Latitude!.Value, 6)),
            },
            ["properties"] = new JsonObject
            {
                ["name"] = organization.Name,
                ["url"] = AddressOf(http, organization),
                ["summary"] = organization.Summary,
                ["language"] = organization.Language,
                ["type"] = organization.Type,
                ["mainSector"] = organization.MainSector,
                ["website"] = organization.Website,
                ["place"] = place?.Label(taxonomy, Words.Language),
                ["last_confirmed"] = organization.LastConfirmed is { } confirmed ? Words.Machine(confirmed) : null,
                ["precision"] = place?.Precision.ToString().ToLowerInvariant(),
            },
        }));
        var collection = new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. features]) };
        return Public(http, Encoding.UTF8.GetBytes(collection.ToJsonString(JsonSerializerOptions.Web)), "application/geo+json");
    }

    private static async Task<IResult> CsvAsync(HttpContext http, IRequests requests)
    {
        var found = await Find(http, requests, ListOrganizations.ExportSize);
        if (!found.Succeeded) return found.ToHttp();
        http.Response.Headers.ContentDisposition = "attachment; filename=\"directory.csv\"";
        return Public(http, DirectoryTable.Write(found.Value, organization => AddressOf(http, organization)), "text/csv; charset=utf-8");
    }

    private static async Task<IResult> AtomAsync(HttpContext http, IRequests requests, Words words)
    {
        var found = await Find(http, requests, FeedSize, OrganizationSort.Newest);
        if (!found.Succeeded) return found.ToHttp();
        var self = $"{SiteOf(http)}/directory.atom{http.Request.QueryString}";
        var feed = new SyndicationFeed
        {
            Id = self,
            Title = new TextSyndicationContent(words["directory.title"]),
            Description = new TextSyndicationContent(words["directory.lead"]),
            Language = Words.Language,
            LastUpdatedTime = found.Value.Count == 0 ? DateTimeOffset.UnixEpoch : found.Value.Max(o => o.UpdatedAt).ToDateTimeOffset(),
            Items = found.Value.Select(o => new SyndicationItem
            {
                Id = $"urn:uuid:{o.Id}",
                Title = new TextSyndicationContent(o.Name),
                Summary = new TextSyndicationContent(o.Summary),
                PublishDate = (o.PublishedAt ?? o.UpdatedAt).ToDateTimeOffset(),
                LastUpdatedTime = o.UpdatedAt.ToDateTimeOffset(),
                Links = { SyndicationLink.CreateAlternateLink(new Uri(AddressOf(http, o))) },
                Authors = { new SyndicationPerson { Name = o.Name } },
            }).ToArray(),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{SiteOf(http)}/directory{http.Request.QueryString}")));
        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true, CheckCharacters = false }))
        {
            feed.SaveAsAtom10(writer);
        }

        return Public(http, bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static async Task<IResult> JsonAsync(HttpContext http, IRequests requests, IOptions<JsonOptions> json)
    {
        var found = await Find(http, requests, ListOrganizations.ExportSize);
        return found.Succeeded
            ? Public(http, JsonSerializer.SerializeToUtf8Bytes(new { items = found.Value }, json.Value.SerializerOptions), "application/json")
            : found.ToHttp();
    }

    private static Task<IResult> JsonLdAsync(string slug, HttpContext http, IRequests requests, ITaxonomy taxonomy) =>
        One(slug, http, requests, OrganizationJsonLd.MediaType, found => OrganizationJsonLd.Write(found, taxonomy, Words.Language, SiteOf(http)));

    private static Task<IResult> MurmurationsAsync(string slug, HttpContext http, IRequests requests, ITaxonomy taxonomy) =>
        One(slug, http, requests, "application/json", found => OrganizationMurmurations.Write(found, taxonomy, Words.Language, SiteOf(http)));

    private static async Task<IResult> One(
        string slug, HttpContext http, IRequests requests, string mediaType, Func<OrganizationProfile, string> write)
    {
        var found = await requests.Send(new GetOrganization(slug), http.RequestAborted);
        if (!found.Succeeded) return found.ToHttp();
        // What waits for review is for its own people on the page, not for programs.
        if (found.Value.Status != ListingStatus.Published) return Result<Done>.Refused(OrganizationErrors.NotFound).ToHttp();
        return Public(http, Encoding.UTF8.GetBytes(write(found.Value)), mediaType);
    }

    private static async Task<Result<IReadOnlyList<OrganizationCard>>> Find(
        HttpContext http, IRequests requests, int size, OrganizationSort? sort = null)
    {
        var question = DirectoryAddress.Read(http.Request.Query);
        if (sort is not null) question = question with { Sort = sort.ToString() };
        var found = await requests.Send(new ListOrganizations(question, 1, size), http.RequestAborted);
        return found.Succeeded ? found.Value.Organizations.Items.ToArray() : found.Error;
    }

    /// <summary>Its shown places, or one nothing, so that an organization without a shown place is still in the export.</summary>
    private static IEnumerable<ShownLocation?> Shown(OrganizationCard organization) =>
        organization.Locations.Cast<ShownLocation?>().DefaultIfEmpty();

    private static string SiteOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    private static string AddressOf(HttpContext http, OrganizationCard organization) => $"{SiteOf(http)}/organizations/{organization.Slug}";

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Public(HttpContext http, byte[] body, string mediaType)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var tag = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body))[..32];
        return TypedResults.Bytes(body, mediaType, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{tag}\""));
    }
}
