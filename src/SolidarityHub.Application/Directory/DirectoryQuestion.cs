using System.Globalization;
using System.Web;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>A view of the directory as its address says it; whatever makes no sense there is passed over, never refused.</summary>
/// <param name="Q">Words.</param>
/// <param name="Type">Code of a type.</param>
/// <param name="Sector">Code of a sector.</param>
/// <param name="Theme">Code of a theme.</param>
/// <param name="Tag">A practice tag.</param>
/// <param name="Near">A town in words.</param>
/// <param name="Radius">Kilometres.</param>
/// <param name="Bbox">West, south, east, north.</param>
/// <param name="Sort">An <see cref="OrganizationSort"/> by name.</param>
public sealed record DirectoryQuestion(
    string? Q, string? Type, string? Sector, string? Theme, string? Tag, string? Near, string? Radius, string? Bbox, string? Sort)
{
    public static readonly IReadOnlyList<int> Radii = [10, 25, 50, 100, 250, 1000];

    private const int WordsMaxLength = 200;
    private const int UsualRadius = 50;

    /// <summary>A view as an address keeps it, without the question mark.</summary>
    public static DirectoryQuestion Parse(string query)
    {
        var parts = HttpUtility.ParseQueryString(query);
        return new(parts["q"], parts["type"], parts["sector"], parts["theme"], parts["tag"], parts["near"], parts["radius"], parts["bbox"], parts["sort"]);
    }

    /// <summary>What it filters, as an address keeps it; how it is sorted is left out, and so is what filters nothing.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] filters =
            [("q", Q), ("type", Type), ("sector", Sector), ("theme", Theme), ("tag", Tag), ("near", Near), ("radius", Kept(Near) is null ? null : Radius), ("bbox", Bbox)];
        return string.Join('&', filters.Where(filter => Kept(filter.Value) is not null)
            .Select(filter => $"{filter.Name}={Uri.EscapeDataString(Kept(filter.Value)!)}"));
    }

    internal bool AsksForUnknownPlace(Place? found) => found is null && !string.IsNullOrWhiteSpace(Near);

    /// <summary>The likeliest town: a search may guess, other than a registration.</summary>
    internal async Task<Place?> Place(IGazetteer gazetteer, ITaxonomy taxonomy, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Near) || Near.Length > WordsMaxLength) return null;
        var found = await gazetteer.Find(Near.Trim(), 10, cancellation);
        return PlaceNames.Meant(Near, null, found, taxonomy) ?? (found.Count > 0 ? found[0] : null);
    }

    internal OrganizationFilter Filter(Place? near) => new()
    {
        Words = Kept(Q) is { } words ? words.Cut(WordsMaxLength) : "",
        Type = Kept(Type),
        Sector = Kept(Sector),
        Theme = Kept(Theme),
        Tag = Kept(Tag),
        Near = near is null ? null : new GeoPoint(near.Latitude, near.Longitude),
        Radius = int.TryParse(Radius, NumberStyles.None, CultureInfo.InvariantCulture, out var radius) && radius is > 0 and <= 5_000 ? radius : UsualRadius,
        Window = ReadWindow(Bbox),
        Sort = Enum.TryParse<OrganizationSort>(Sort, ignoreCase: true, out var sort) && Enum.IsDefined(sort)
            ? sort
            : near is not null && Kept(Q) is null ? OrganizationSort.Distance : OrganizationSort.Relevance,
    };

    /// <summary>A window of the map as addresses write it; null when it is none.</summary>
    internal static GeoWindow? ReadWindow(string? bbox)
    {
        var parts = (bbox ?? "").Split(',');
        if (parts.Length != 4) return null;
        var edges = new double[4];
        for (var edge = 0; edge < 4; edge++)
            if (!double.TryParse(parts[edge], NumberStyles.Float, CultureInfo.InvariantCulture, out edges[edge]) || !double.IsFinite(edges[edge]))
                return null;
        return edges[1] > edges[3] ? null : new GeoWindow(edges[0], Math.Max(-90, edges[1]), edges[2], Math.Min(90, edges[3]));
    }

    // PostgreSQL refuses the character NUL in any text.
    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) || typed.Contains('\0', StringComparison.Ordinal) ? null : typed.Trim();
}
