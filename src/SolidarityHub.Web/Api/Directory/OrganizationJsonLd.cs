using System.Text.Json;
using System.Text.Json.Nodes;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>An organization in the words of schema.org, as far as its people let it be known.</summary>
internal static class OrganizationJsonLd
{
    public const string MediaType = "application/ld+json";

    public static string Write(OrganizationProfile organization, ITaxonomy taxonomy, string language, string site)
    {
        var address = $"{site}/organizations/{organization.Slug}";
        var described = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Organization",
            ["@id"] = address,
            ["name"] = organization.Name,
            ["url"] = organization.Website ?? address,
        };
        if (organization.Website is not null) described["sameAs"] = new JsonArray(address);
        if (organization.Summary.Length > 0) described["description"] = organization.Summary;
        if (organization.PublicEmail is { } email) described["email"] = email;
        if (organization.PublicPhone is { } phone) described["telephone"] = phone;
        if (organization.FoundedOn.Length > 0) described["foundingDate"] = organization.FoundedOn;
        var topics = organization.Sectors.Concat(organization.Themes).Concat(organization.PracticeTags)
            .Select(code => (JsonNode)taxonomy.Label(code).In(language)).ToArray();
        if (topics.Length > 0) described["knowsAbout"] = new JsonArray(topics);

        var exact = organization.Locations.Where(place => place.Precision == LocationPrecision.Exact).Select(Venue).ToArray();
        if (exact.Length > 0) described["location"] = new JsonArray(exact);
        // A blurred point is not a venue: programs would draw people to a wrong door.
        var areas = organization.Locations.Where(place => place.Precision != LocationPrecision.Exact)
            .Select(place => (JsonNode)place.Label(taxonomy, language)).ToArray();
        if (areas.Length > 0) described["areaServed"] = new JsonArray(areas);
        return described.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonNode Venue(ShownLocation place)
    {
        var postal = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = place.PlaceName, ["addressCountry"] = place.Country };
        if (place.Address.Length > 0) postal["streetAddress"] = place.Address;
        if (place.PostalCode.Length > 0) postal["postalCode"] = place.PostalCode;
        if (place.Region.Length > 0) postal["addressRegion"] = place.Region;
        return new JsonObject
        {
            ["@type"] = "Place",
            ["address"] = postal,
            ["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = place.Latitude, ["longitude"] = place.Longitude },
        };
    }
}
