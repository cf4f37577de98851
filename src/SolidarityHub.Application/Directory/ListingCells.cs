using SolidarityHub.Application.Common.Files;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Reads one row of a table as if it had been typed into the form.</summary>
public sealed class ListingCells
{
    // Lists are long and terms are many: their words are folded once.
    private static readonly ConditionalWeakTable<IReadOnlyList<Term>, Dictionary<string, string>> CodesOf = [];

    private readonly ILookup<string, string> told;
    private readonly ITaxonomy taxonomy;

    private ListingCells(TableRow row, Func<string, string?> fieldOf, ITaxonomy taxonomy)
    {
        told = row.Cells.Select(cell => (Field: fieldOf(cell.Key), cell.Value)).Where(cell => !string.IsNullOrEmpty(cell.Field))
            .ToLookup(cell => cell.Field!, cell => cell.Value);
        this.taxonomy = taxonomy;
    }

    /// <summary>What the row is called in its list, and what it says.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fieldOf">Which field a header stands for; null for one that is passed over.</param>
    /// <param name="taxonomy">The codes and labels of kinds, sectors and themes.</param>
    public static (string? ExternalId, ListingFields Listing) Read(TableRow row, Func<string, string?> fieldOf, ITaxonomy taxonomy)
    {
        var cells = new ListingCells(row, fieldOf, taxonomy);
        return (cells.Say("externalId"), cells.Listing());
    }

    private ListingFields Listing() => new()
    {
        Name = Say("name"),
        Summary = Say("summary"),
        // Tables for others repeat the summary as description; what is said twice is said once.
        Description = Say("description") is { } description && description != Say("summary") ? description : null,
        Mission = Say("mission"),
        Language = Say("language"),
        Activity = Named<OrganizationActivity>("activity") ?? default,
        Type = Code(Say("type"), taxonomy.OrganizationTypes),
        MainSector = Code(Say("mainSector"), taxonomy.Sectors),
        Sectors = Codes("sectors", taxonomy.Sectors),
        Themes = Codes("themes", taxonomy.Themes),
        PracticeTags = string.Join(", ", told["tags"].SelectMany(cell => cell.Split([';', ',']))),
        MembershipBasis = Code(Say("basis"), taxonomy.MembershipBases),
        Languages = [.. told["languages"].SelectMany(cell => cell.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))],
        FoundedOn = Founded(Say("founded")),
        Scope = Named<GeographicScope>("scope"),
        ServiceAreas = Say("areas"),
        Website = Say("website"),
        Links = [.. Links()],
        Contacts = [new ContactFields { Email = Say("email"), Phone = Say("phone"), IsPublic = true }],
        OpeningHours = Say("hours"),
        Locations = [.. Places()],
    };

    private IEnumerable<LocationFields> Places()
    {
        yield return Place("");
        for (var number = 1; number < Organization.MaxLocations; number++)
            if (Place($"place{number}.") is { IsEmpty: false } further)
                yield return further;
    }

    private LocationFields Place(string prefix)
    {
        var point = Say(prefix + "latitude") is { } latitude && Say(prefix + "longitude") is { } longitude ? $"{latitude}, {longitude}" : null;
        var town = Say(prefix + "place");
        var words = string.Join(", ", new[] { town, Say(prefix + "region"), Country(Say(prefix + "country")) }.Where(part => part is not null));
        var exact = point is not null || Say(prefix + "address") is not null;
        return new LocationFields
        {
            Name = Say(prefix + "placeName"),
            // A region alone is no town; where there is a point, that says more.
            Place = words.Length == 0 || town is null && point is not null ? null : words,
            Address = Say(prefix + "address"),
            PostalCode = Say(prefix + "postalCode"),
            Point = point,
            Precision = Named<LocationPrecision>(prefix + "precision") ?? (
                // Somebody asked for something that is not understood: rather nowhere than a home on the map.
                Say(prefix + "precision") is not null ? LocationPrecision.Hidden
                : exact ? LocationPrecision.Exact : LocationPrecision.Neighbourhood),
        };
    }

    private IEnumerable<LinkFields> Links() => told
        .Where(cell => cell.Key.EndsWith(".url", StringComparison.Ordinal))
        .Select(cell => new LinkFields { Address = cell.First(), Label = told[cell.Key[..^3] + "name"].FirstOrDefault() })
        .Concat(told.Where(cell => cell.Key.StartsWith("link:", StringComparison.Ordinal))
            .Select(cell => new LinkFields { Address = cell.First(), Label = cell.Key[5..] }));

    private string? Say(string field) => told[field].FirstOrDefault();

    private T? Named<T>(string field) where T : struct, Enum =>
        Enum.TryParse<T>(Say(field)?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;

    private string[] Codes(string field, IReadOnlyList<Term> terms)
    {
        var cells = told[field].SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return [.. cells.SelectMany(cell => terms.Any(term => term.Code == Code(cell, terms)) ? [cell] : cell.Split([' ', ',']))
            .Where(cell => cell.Length > 0).Select(cell => Code(cell, terms)!).Distinct()];
    }

    /// <summary>The code of what is written as code or as label in either language; what is neither stays, so that it is refused and seen.</summary>
    private static string? Code(string? written, IReadOnlyList<Term> terms) => written is null
        ? null
        : Codes(terms).GetValueOrDefault(written.ToUpperInvariant()) ?? Codes(terms).GetValueOrDefault(Slug.From(written, "-")) ?? written;

    private static Dictionary<string, string> Codes(IReadOnlyList<Term> terms) => CodesOf.GetValue(terms, known =>
    {
        var codes = new Dictionary<string, string>();
        foreach (var term in known) codes.TryAdd(term.Code.ToUpperInvariant(), term.Code);
        foreach (var term in known)
            foreach (var label in new[] { term.Label.En, term.Label.Es }) codes.TryAdd(Slug.From(label, ""), term.Code);
        return codes;
    });

    private string? Country(string? written) => written is { Length: 2 } ? taxonomy.Country(written.ToUpperInvariant()).En : written;

    /// <summary>A date as it is, or seconds since 1970 as Murmurations writes them.</summary>
    private static string? Founded(string? written) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) is > 9999 and < 100_000_000_000
            ? Instant.FromUnixTimeSeconds(seconds).InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : written;
}
