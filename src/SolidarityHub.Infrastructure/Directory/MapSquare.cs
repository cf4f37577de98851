using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>The square that web maps draw (EPSG 3857), from 0 to 1, west to east and north to south; the same as directory.spot in SQL.</summary>
internal static class MapSquare
{
    private const double Edge = 85.05;
    private const double EarthRound = 40_030;

    public static double X(double longitude) => (longitude + 180) / 360;

    public static double Y(double latitude)
    {
        var slant = Math.PI / 4 + double.DegreesToRadians(Math.Clamp(latitude, -Edge, Edge)) / 2;
        return 0.5 - Math.Log(Math.Tan(slant)) / (2 * Math.PI);
    }

    public static double Longitude(double x) => Math.Round(x * 360 - 180, 6);

    public static double Latitude(double y) =>
        Math.Round(double.RadiansToDegrees(2 * Math.Atan(Math.Exp((0.5 - y) * 2 * Math.PI))) - 90, 6);

    /// <summary>The boxes of a window: none when it holds the whole earth, two when it crosses the date line.</summary>
    public static IReadOnlyList<Box> Boxes(GeoWindow window)
    {
        // A map that is dragged around the earth counts on beyond 180 degrees.
        var wide = window.East - window.West >= 360;
        var (west, east) = wide ? (0, 1) : (Turned(X(window.West)), Turned(X(window.East)));
        var (north, south) = (Y(window.North), Y(window.South));
        if (wide && window.South <= -Edge && window.North >= Edge) return [];
        return west <= east ? [new(west, north, east, south)] : [new(west, north, 1, south), new(0, north, east, south)];
    }

    /// <summary>The boxes that hold a circle on the ground, and a little more.</summary>
    public static IReadOnlyList<Box> Around(GeoPoint centre, double kilometres)
    {
        var reach = kilometres / EarthRound * 360;
        var furthest = Math.Min(Edge, Math.Abs(centre.Latitude) + reach);
        var aside = reach / Math.Cos(double.DegreesToRadians(furthest));
        return Boxes(new GeoWindow(centre.Longitude - aside, centre.Latitude - reach, centre.Longitude + aside, centre.Latitude + reach));
    }

    private static double Turned(double x) => x is >= 0 and <= 1 ? x : x - Math.Floor(x);

    internal readonly record struct Box(double West, double North, double East, double South);
}
