using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Gathers entries that would lie on each other on the screen into one mark.</summary>
internal static class EntryClusters
{
    /// <summary>A tile is 512 points of the screen wide; a mark has a cell of 64 for itself.</summary>
    private const int CellsInTile = 8;

    /// <summary>So many that share one point are named, so that they can be spread out around it.</summary>
    private const int MostNamed = 24;

    /// <summary>About two metres on the map's square: nearer ones are one place.</summary>
    private const double Same = 5e-8;

    public static IReadOnlyList<Cluster> Of(IReadOnlyList<Entry> entries, int zoom, double each)
    {
        var cells = CellsInTile * Math.Pow(2, zoom);
        return [.. entries.Where(entry => entry.Spot is not null)
            .GroupBy(entry => (Math.Floor(entry.Spot!.Value.X * cells), Math.Floor(entry.Spot.Value.Y * cells)))
            .Select(cell => new Cluster([.. cell], each))
            .OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster.Middle.X).ThenBy(cluster => cluster.Middle.Y)];
    }

    internal sealed class Cluster
    {
        private readonly (double West, double North, double East, double South) extent;

        public Cluster(IReadOnlyList<Entry> entries, double each)
        {
            var spots = entries.Select(entry => entry.Spot!.Value).ToList();
            extent = (spots.Min(spot => spot.X), spots.Min(spot => spot.Y), spots.Max(spot => spot.X), spots.Max(spot => spot.Y));
            Middle = (spots.Average(spot => spot.X), spots.Average(spot => spot.Y));
            Count = Math.Max(1, DirectoryFacets.Round(entries.Count * each));
            var ids = entries.Select(entry => entry.Id).Distinct().ToList();
            var together = extent.East - extent.West < Same && extent.South - extent.North < Same;
            Named = each > 1 || ids.Count > (together ? MostNamed : 1) ? [] : ids;
        }

        public (double X, double Y) Middle { get; }

        public int Count { get; }

        public IReadOnlyList<Guid> Named { get; }

        public MapCluster Mark(IReadOnlyList<NamedOrganization> organizations) => new(
            new GeoPoint(MapSquare.Latitude(Middle.Y), MapSquare.Longitude(Middle.X)),
            Count,
            new GeoWindow(
                MapSquare.Longitude(extent.West), MapSquare.Latitude(extent.South), MapSquare.Longitude(extent.East), MapSquare.Latitude(extent.North)),
            organizations);
    }
}
