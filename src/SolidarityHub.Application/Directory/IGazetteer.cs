using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Finds towns by their names.</summary>
public interface IGazetteer
{
    /// <summary>
    /// The towns that <paramref name="words"/> may mean, likeliest first. Accents and small mistakes are forgiven;
    /// region and country may follow after commas.
    /// </summary>
    Task<IReadOnlyList<Place>> Find(string words, int limit, CancellationToken cancellation);

    /// <summary>The towns with the most people in a window of the map.</summary>
    Task<IReadOnlyList<Place>> Largest(GeoWindow window, int limit, CancellationToken cancellation);
}

/// <summary>Reads what people typed as a place.</summary>
public static class PlaceNames
{
    /// <summary><c>Oakland, California, United States</c>.</summary>
    public static string Full(string name, string region, string country, ITaxonomy taxonomy, string language) =>
        string.Join(", ", new[] { name, region, country.Length > 0 ? taxonomy.Country(country).In(language) : "" }
            .Where(part => part.Length > 0).Distinct());

    public static string Full(this Place place, ITaxonomy taxonomy, string language) =>
        Full(place.Name, place.Region, place.Country, taxonomy, language);

    /// <summary>A shown place in words: <c>Oakland, California, United States</c>.</summary>
    public static string Label(this ShownLocation place, ITaxonomy taxonomy, string language) =>
        Full(place.PlaceName, place.Region, place.Country, taxonomy, language);

    /// <summary>The one town that was surely meant, or null when there are several or none.</summary>
    public static Place? Meant(string typed, int? chosenId, IReadOnlyList<Place> found, ITaxonomy taxonomy)
    {
        // A chosen number counts only while it still fits the words: without scripts, people change the words alone.
        if (found.FirstOrDefault(place => place.Id == chosenId) is { } chosen) return chosen;

        var folded = Slug.From(typed, "");
        var full = found.Where(place => Language.OfTheSite.Any(language =>
            Slug.From(place.Full(taxonomy, language), "") == folded ||
            Slug.From(Full(place.Name, place.Region, "", taxonomy, language), "") == folded)).ToList();
        if (full.Count == 1) return full[0];
        if (found.Count == 1) return found[0];
        var named = found.Where(place => Slug.From(place.Name, "") == folded).ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
