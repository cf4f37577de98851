using System.Text.RegularExpressions;
using SolidarityHub.Application.Common.Files;

namespace SolidarityHub.Application.Directory;

/// <summary>
/// Understands the headers of tables of listings: our own, those of the Solidarity Economy Association, and the
/// header syntax of Murmurations (<c>tags[0]</c>, <c>urls[0].url</c>, <c>geolocation.lat</c>).
/// </summary>
public static partial class ListingColumns
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["externalId"] = ["oid", "identifier", "uniqueid", "externalid"],
        ["name"] = ["name", "organisationname", "organizationname", "nombre"],
        ["summary"] = ["summary", "shortdescription", "resumen"],
        ["description"] = ["description", "descripcion"],
        ["mission"] = ["mission", "mision"],
        ["language"] = ["language"],
        ["activity"] = ["status", "activity"],
        ["type"] = ["type", "organisationalstructure", "organizationalstructure", "organizationtype"],
        ["mainSector"] = ["mainsector", "primaryactivity"],
        ["sectors"] = ["sectors", "activities"],
        ["themes"] = ["themes"],
        ["tags"] = ["practicetags", "tags"],
        ["basis"] = ["membershipbasis", "membershiptype", "basemembershiptype"],
        ["languages"] = ["languages"],
        ["founded"] = ["foundedon", "founded", "startsat"],
        ["scope"] = ["geographicscope", "scope"],
        ["areas"] = ["serviceareas"],
        ["website"] = ["website", "primaryurl", "sitioweb"],
        ["email"] = ["email", "contactdetails.email", "correo"],
        ["phone"] = ["phone", "telephone", "telefono"],
        ["hours"] = ["openinghours"],
    };

    private static readonly Dictionary<string, string[]> PlaceNames = new()
    {
        ["address"] = ["address", "streetaddress", "fulladdress", "direccion"],
        ["postalCode"] = ["postcode", "postalcode", "zip"],
        ["place"] = ["place", "locality", "city", "town", "ciudad"],
        ["region"] = ["region", "state", "province"],
        ["country"] = ["country", "countryid", "countryiso3166", "countryname"],
        ["latitude"] = ["latitude", "geolocation.lat", "lat"],
        ["longitude"] = ["longitude", "geolocation.lon", "lon", "lng"],
        ["precision"] = ["locationprecision"],
        ["placeName"] = ["locationname"],
    };

    private static readonly Dictionary<string, string> Known = Backwards(Names.Concat(PlaceNames));

    private static readonly Dictionary<string, string> KnownOfPlaces = Backwards(PlaceNames);

    /// <summary>The fields that a person can choose for a column. Numbered ones are found by their headers alone.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Names.Keys, .. PlaceNames.Keys];

    /// <summary>Which field a column holds; null for one that is passed over.</summary>
    public static string? FieldOf(string header)
    {
        var plain = TableHeader.Plain(header);
        if (Known.TryGetValue(plain, out var field)) return field;
        if (Numbered().Match(plain) is { Success: true } numbered)
            return numbered.Groups[1].Value is "tags" ? "tags" : $"link{numbered.Groups[2].Value}.{numbered.Groups[3].Value}";
        if (OfPlace().Match(plain) is { Success: true } place && KnownOfPlaces.TryGetValue(place.Groups[2].Value, out var ofPlace))
            return place.Groups[1].Value is "0" ? ofPlace : $"place{place.Groups[1].Value}.{ofPlace}";
        return plain is "twitter" or "facebook" or "instagram" or "mastodon" ? $"link:{plain}" : null;
    }

    private static Dictionary<string, string> Backwards(IEnumerable<KeyValuePair<string, string[]>> names) =>
        names.SelectMany(field => field.Value.Select(name => (name, field.Key))).ToDictionary(pair => pair.name, pair => pair.Key);

    [GeneratedRegex("""^(tags|urls)(?:\[|\(list-)(\d{1,3})(?:\]|\))(?:\.(name|url))?$""")]
    private static partial Regex Numbered();

    [GeneratedRegex("""^locations(?:\[|\(list-)(\d)(?:\]|\))\.(.+)$""")]
    private static partial Regex OfPlace();
}
