using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>An organization as the Murmurations network knows organizations (organizations_schema-v1.0.0). What is not known is left out, never empty.</summary>
internal static partial class OrganizationMurmurations
{
    private const string Schema = "organizations_schema-v1.0.0";
    private const int NameMaxLength = 200;
    private const int MostTags = 100;

    public static string Write(OrganizationProfile organization, ITaxonomy taxonomy, string language, string site)
    {
        var address = $"{site}/organizations/{organization.Slug}";
        var profile = new JsonObject
        {
            ["linked_schemas"] = new JsonArray(Schema),
            ["unique_id"] = $"urn:uuid:{organization.Id}",
            ["name"] = organization.Name.Cut(NameMaxLength),
            ["primary_url"] = IsWebAddress(organization.Website) ? organization.Website : address,
            ["status"] = StatusOf(organization.Activity),
            ["rss"] = $"{site}/organizations/{organization.Slug}.atom",
        };
        // Codes go by the name of their vocabulary, practices by their own.
        var tags = organization.PracticeTags
            .Concat(new[] { organization.Type, organization.MembershipBasis }.OfType<string>().Concat(organization.Sectors).Select(code => $"ess:{code}"))
            .Distinct().Take(MostTags).Select(tag => (JsonNode)tag).ToArray();
        if (tags.Length > 0) profile["tags"] = new JsonArray(tags);
        if (organization.Summary.Length > 0) profile["description"] = organization.Summary;
        if (organization.Mission.Length > 0) profile["mission"] = organization.Mission;
        profile["urls"] = new JsonArray([.. Links(organization, address)]);
        if (organization.Scope is { } scope) profile["geographic_scope"] = scope.ToString().ToLowerInvariant();
        if (organization.PublicPhone is { } phone) profile["telephone"] = phone;
        profile["contact_details"] = organization.PublicEmail is { } email
            ? new JsonObject { ["email"] = email, ["contact_form"] = address }
            : new JsonObject { ["contact_form"] = address };
        if (Founded(organization.FoundedOn) is { } founded) profile["starts_at"] = founded;
        if (organization.Locations.Count > 0) Place(profile, organization.Locations[0], taxonomy, language);
        return profile.ToJsonString(JsonSerializerOptions.Web);
    }

    private static void Place(JsonObject profile, ShownLocation place, ITaxonomy taxonomy, string language)
    {
        var parts = new[] { place.Address.ReplaceLineEndings(", "), place.PostalCode, place.Label(taxonomy, language) }.Where(part => part.Length > 0);
        profile["full_address"] = string.Join(", ", parts);
        if (CountryCode().IsMatch(place.Country)) profile["country_iso_3166"] = place.Country;
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
            profile["geolocation"] = new JsonObject { ["lat"] = Math.Round(latitude, 6), ["lon"] = Math.Round(longitude, 6) };
    }

    private static IEnumerable<JsonNode> Links(OrganizationProfile organization, string address)
    {
        yield return new JsonObject { ["name"] = "SolidarityHub", ["url"] = address };
        foreach (var link in organization.Links.Where(link => IsWebAddress(link.Address)).Distinct())
            yield return link.Label.Length > 0
                ? new JsonObject { ["name"] = link.Label, ["url"] = link.Address }
                : new JsonObject { ["url"] = link.Address };
    }

    private static string StatusOf(OrganizationActivity activity) => activity switch
    {
        OrganizationActivity.Active => "active",
        OrganizationActivity.InPlanning => "in_planning",
        OrganizationActivity.OnHold => "on_hold",
        OrganizationActivity.Completed => "completed",
        OrganizationActivity.Cancelled => "cancelled",
    };

    /// <summary>Seconds since 1970 of the first moment that the date can mean, as the schema wants it.</summary>
    private static long? Founded(string date)
    {
        var whole = date.Length switch { 4 => $"{date}-01-01", 7 => $"{date}-01", _ => date };
        return DateTimeOffset.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day.ToUnixTimeSeconds()
            : null;
    }

    private static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https";

    /// <summary>Those that ISO 3166-1 gives; what it leaves to its users, such as XK for Kosovo, the schema does not know.</summary>
    [GeneratedRegex("^(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}$")]
    private static partial Regex CountryCode();
}
