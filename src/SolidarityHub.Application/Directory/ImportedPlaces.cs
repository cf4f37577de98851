using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Finds where the rows of a file are: the town that is named; where no name helps, the nearest to the point.</summary>
public sealed class ImportedPlaces(IHubDb db, IGazetteer gazetteer, TownsOfLists towns, ITaxonomy taxonomy, IIds ids)
{
    private const int PlacesLookedAt = 10;

    /// <summary>In degrees; further away than this a point is in no town.</summary>
    private const double Around = 1;

    private const int ManyTimes = 10;

    /// <summary>The listing with the nearest town where only a point was told, so that the rules of the form can judge it.</summary>
    public async Task<ListingFields> Name(ListingFields listing, CancellationToken cancellation)
    {
        var places = new List<LocationFields>();
        foreach (var told in listing.Locations ?? [])
            places.Add(string.IsNullOrWhiteSpace(told.Place) && told.ReadPoint() is { } point && await Nearest(point, cancellation) is { } town
                ? told with { Place = town.Full(taxonomy, Language.English), PlaceId = town.Id }
                : told);
        return listing with { Locations = places };
    }

    public async Task<Result<IReadOnlyList<OrganizationLocation>>> Locate(ListingFields listing, CancellationToken cancellation)
    {
        var found = new List<OrganizationLocation>();
        foreach (var (number, told) in (listing.Locations ?? []).Index())
        {
            if (told.IsEmpty) continue;
            var point = told.ReadPoint();
            var (meant, anyFound) = told.PlaceId is null ? await Named(told.Place!, cancellation) : (null, false);
            var town = meant ?? (point is { } there ? await Nearest(there, cancellation) : null);
            if (town is null)
            {
                var field = $"Locations[{number}].Place";
                return anyFound ? OrganizationErrors.PlaceAmbiguous(field) : OrganizationErrors.PlaceUnknown(field);
            }

            found.Add(new OrganizationLocation(
                ids.New(), town, LocationFields.Lines(told.Address), point, told.Precision, (told.Name ?? "").Trim(), (told.PostalCode ?? "").Trim()));
        }

        return found;
    }

    private Task<(Place? Meant, bool AnyFound)> Named(string words, CancellationToken cancellation) => towns.Of(words.Trim(), async () =>
    {
        var found = await gazetteer.Find(words.Trim(), PlacesLookedAt, cancellation);
        return (PlaceNames.Meant(words.Trim(), null, found, taxonomy) ?? Foremost(words, found), found.Count > 0);
    });

    /// <summary>Nobody can be asked which Leeds is meant: it is the city, unless another is nearly as large.</summary>
    private static Place? Foremost(string words, IReadOnlyList<Place> found)
    {
        var name = Slug.From(words.Split(',')[0], "");
        var namesakes = found.Where(place => Slug.From(place.Name, "") == name).ToList();
        if (namesakes.Count == 0) return null;
        // The likeliest come first: those in the country that was named.
        var others = namesakes.Skip(1).Where(place => place.Country == namesakes[0].Country);
        return namesakes[0].Population >= ManyTimes * others.Select(place => place.Population).DefaultIfEmpty().Max() ? namesakes[0] : null;
    }

    private Task<Place?> Nearest(GeoPoint point, CancellationToken cancellation) => towns.Of(point, () =>
    {
        var (latitude, longitude) = (point.Latitude, point.Longitude);
        // A degree of longitude is shorter the further from the equator.
        var narrowing = Math.Pow(Math.Cos(double.DegreesToRadians(latitude)), 2);
        return db.Places.AsNoTracking()
            .Where(p => p.Latitude > latitude - Around && p.Latitude < latitude + Around && p.Longitude > longitude - Around && p.Longitude < longitude + Around)
            .OrderBy(p => (p.Latitude - latitude) * (p.Latitude - latitude) + narrowing * (p.Longitude - longitude) * (p.Longitude - longitude))
            .FirstOrDefaultAsync(cancellation);
    });
}

/// <summary>Which towns lists meant lately. They name the same ones again and again, and looking one up costs more than all else about a row.</summary>
/// <remarks>The gazetteer itself changes only while the program starts, so nothing here grows old.</remarks>
public sealed class TownsOfLists : IDisposable
{
    private const int MostKept = 50_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <param name="told">The words or the point that a list gives.</param>
    /// <param name="find">Looks it up, the first time.</param>
    internal async Task<TTown> Of<TTold, TTown>(TTold told, Func<Task<TTown>> find) where TTold : notnull =>
        (await kept.GetOrCreateAsync(told, entry =>
        {
            entry.Size = 1;
            return find();
        }))!;

    public void Dispose() => kept.Dispose();
}
