using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>
/// Understands the columns of tables of listings: our own, those of the Solidarity Economy Association, and the
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
        ["address"] = ["address", "streetaddress", "fulladdress", "direccion"],
        ["postalCode"] = ["postcode", "postalcode", "zip"],
        ["place"] = ["place", "locality", "city", "town", "ciudad"],
        ["region"] = ["region", "state", "province"],
        ["country"] = ["country", "countryid", "countryiso3166", "countryname"],
        ["latitude"] = ["latitude", "geolocation.lat", "lat"],
        ["longitude"] = ["longitude", "geolocation.lon", "lon", "lng"],
    };

    private static readonly Dictionary<string, string> Known =
        Names.SelectMany(field => field.Value.Select(name => (name, field.Key))).ToDictionary(pair => pair.name, pair => pair.Key);

    /// <summary>Which field a column holds; null for one that is passed over.</summary>
    public static string? FieldOf(string header)
    {
        var plain = TableHeader.Plain(header);
        if (Known.TryGetValue(plain, out var field)) return field;
        if (Numbered().Match(plain) is { Success: true } numbered)
            return numbered.Groups[1].Value is "tags" ? "tags" : $"link{numbered.Groups[2].Value}.{numbered.Groups[3].Value}";
        return plain is "twitter" or "facebook" or "instagram" or "mastodon" ? $"link:{plain}" : null;
    }

    /// <summary>The row as if it had been typed into the form, and what it is called in its list.</summary>
    public static (string? ExternalId, ListingFields Listing) Read(TableRow row, ITaxonomy taxonomy)
    {
        var told = row.Cells.Select(cell => (Field: FieldOf(cell.Key), cell.Value)).Where(cell => cell.Field is not null)
            .ToLookup(cell => cell.Field!, cell => cell.Value);
        var point = Say("latitude") is { } latitude && Say("longitude") is { } longitude ? $"{latitude}, {longitude}" : null;
        var place = string.Join(", ", new[] { Say("place"), Say("region"), Country(Say("country"), taxonomy) }.Where(part => part is not null));
        var exact = point is not null || Say("address") is not null;
        return (Say("externalId"), new ListingFields
        {
            Name = Say("name"),
            Summary = Say("summary"),
            Description = Say("description"),
            Mission = Say("mission"),
            Language = Say("language"),
            Activity = Enum.TryParse<OrganizationActivity>(Say("activity")?.Replace("_", "", StringComparison.Ordinal), true, out var activity) ? activity : default,
            Type = Code(Say("type"), taxonomy.OrganizationTypes),
            MainSector = Code(Say("mainSector"), taxonomy.Sectors),
            Sectors = Codes("sectors", taxonomy.Sectors),
            Themes = Codes("themes", taxonomy.Themes),
            PracticeTags = string.Join(", ", told["tags"].SelectMany(cell => cell.Split([';', ',']))),
            MembershipBasis = Code(Say("basis"), taxonomy.MembershipBases),
            Languages = [.. told["languages"].SelectMany(cell => cell.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))],
            FoundedOn = Founded(Say("founded")),
            Scope = Enum.TryParse<GeographicScope>(Say("scope"), true, out var scope) ? scope : null,
            ServiceAreas = Say("areas"),
            Website = Say("website"),
            Links = [.. Links(told)],
            Contacts = [new ContactFields { Email = Say("email"), Phone = Say("phone"), IsPublic = true }],
            OpeningHours = Say("hours"),
            Locations =
            [
                new LocationFields
                {
                    Place = place.Length > 0 ? place : null,
                    Address = Say("address"),
                    PostalCode = Say("postalCode"),
                    Point = point,
                    Precision = exact ? LocationPrecision.Exact : LocationPrecision.Neighbourhood,
                },
            ],
        });

        string? Say(string field) => told[field].FirstOrDefault();

        string[] Codes(string field, IReadOnlyList<Term> terms)
        {
            var cells = told[field].SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            return [.. cells.SelectMany(cell => terms.Any(term => term.Code == Code(cell, terms)) ? [cell] : cell.Split([' ', ',']))
                .Where(cell => cell.Length > 0).Select(cell => Code(cell, terms)!).Distinct()];
        }
    }

    /// <summary>The code of what is written as code or as label in either language; what is neither stays, so that it is refused and seen.</summary>
    private static string? Code(string? written, IReadOnlyList<Term> terms) => written is null ? null : terms.FirstOrDefault(term =>
        term.Code.Equals(written, StringComparison.OrdinalIgnoreCase) || Slug.From(term.Label.En, "") is var en && en == Slug.From(written, "-")
        || Slug.From(term.Label.Es, "") == Slug.From(written, "-"))?.Code ?? written;

    private static string? Country(string? written, ITaxonomy taxonomy) => written is { Length: 2 } ? taxonomy.Country(written.ToUpperInvariant()).En : written;

    /// <summary>A date as it is, or seconds since 1970 as Murmurations writes them.</summary>
    private static string? Founded(string? written) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) is > 9999 and < 100_000_000_000
            ? Instant.FromUnixTimeSeconds(seconds).InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : written;

    private static IEnumerable<LinkFields> Links(ILookup<string, string> told) => told
        .Where(cell => cell.Key.EndsWith(".url", StringComparison.Ordinal))
        .Select(cell => new LinkFields { Address = cell.First(), Label = told[cell.Key[..^3] + "name"].FirstOrDefault() })
        .Concat(told.Where(cell => cell.Key.StartsWith("link:", StringComparison.Ordinal))
            .Select(cell => new LinkFields { Address = cell.First(), Label = cell.Key[5..] }));

    [GeneratedRegex("""^(tags|urls)(?:\[|\(list-)(\d{1,3})(?:\]|\))(?:\.(name|url))?$""")]
    private static partial Regex Numbered();
}
