using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>A place as people type it: the town, then perhaps region and country, in full or as they abbreviate them: "Burlington, VT".</summary>
/// <param name="Name">The town.</param>
/// <param name="Regions">What else was said, abbreviations written out.</param>
/// <param name="Countries">The codes of countries that were named.</param>
internal sealed record TypedPlace(string Name, IReadOnlyList<string> Regions, IReadOnlyList<string> Countries)
{
    private static readonly Dictionary<string, (string Region, string Country)> Abbreviations = Read();

    public static TypedPlace Read(string words, ITaxonomy taxonomy)
    {
        var parts = words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count == 0) return new("", [], []);
        // "Burlington VT": without a comma, only an abbreviation can be told from the name.
        if (parts.Count == 1 && parts[0].LastIndexOf(' ') is > 0 and var space && Abbreviations.ContainsKey(parts[0][(space + 1)..].ToUpperInvariant()))
            parts = [parts[0][..space].Trim(), parts[0][(space + 1)..]];

        var (regions, countries) = (new List<string>(), new List<string>());
        foreach (var part in parts.Skip(1))
        {
            if (Abbreviations.TryGetValue(part.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant(), out var meant))
            {
                if (meant.Region.Length > 0) regions.Add(meant.Region);
                countries.Add(meant.Country);
            }
            else if (CountryOf(part, taxonomy) is { } country)
            {
                countries.Add(country);
                // Georgia is a country and a state.
                regions.Add(part);
            }
            else
            {
                regions.Add(part);
            }
        }

        return new(parts[0], regions, countries);
    }

    private static string? CountryOf(string part, ITaxonomy taxonomy)
    {
        if (part.Length == 2 && taxonomy.Countries.ContainsKey(part.ToUpperInvariant())) return part.ToUpperInvariant();
        var folded = Slug.From(part, "");
        return taxonomy.Countries.FirstOrDefault(country =>
            Language.OfTheSite.Any(language => Slug.From(country.Value.In(language), "") == folded)).Key;
    }

    private static Dictionary<string, (string, string)> Read()
    {
        const string states = """
            AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
            """;
        const string provinces = "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan";
        var known = new Dictionary<string, (string, string)>
        {
            ["USA"] = ("", "US"), ["EEUU"] = ("", "US"), ["EE UU"] = ("", "US"), ["UK"] = ("", "GB"), ["CDMX"] = ("Mexico City", "MX"),
        };
        foreach (var (list, country) in new[] { (states, "US"), (provinces, "CA") })
            foreach (var line in list.Trim().Split('|'))
                known[line[..2]] = (line[3..], country);
        return known;
    }
}
