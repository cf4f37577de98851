namespace SolidarityHub.Web.Common;

/// <summary>
/// A base map of the site's own, in more detail than Natural Earth: one file of tiles (PMTiles, version 3) that whoever runs the
/// site has laid there. No tile comes from anybody else.
/// </summary>
internal sealed partial class MapTiles
{
    public const string Path = "/map/tiles.pmtiles";

    private readonly string? file;

    public MapTiles(IConfiguration configuration, ILogger<MapTiles> log)
    {
        if (configuration["Hub:Map:Tiles"] is not { Length: > 0 } named) return;
        var full = System.IO.Path.Combine(configuration["Hub:Data"] ?? "", named);
        if (IsArchive(full)) file = full;
        else LogNoArchive(log, full);
    }

    /// <summary>Where pages find it; null when there is none.</summary>
    public string? Address => file is null ? null : Path;

    /// <summary>The file, replaced by a newer one or not; null when there is none any more.</summary>
    public FileInfo? File => file is not null && new FileInfo(file) is { Exists: true } found ? found : null;

    /// <summary>PMTiles 3, section 3.1: the seven letters and the version.</summary>
    private static bool IsArchive(string file)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(file);
            Span<byte> beginning = stackalloc byte[8];
            return stream.ReadAtLeast(beginning, 8, throwOnEndOfStream: false) == 8 && beginning.SequenceEqual("PMTiles\x3"u8);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is no PMTiles archive of version 3 that can be read; the map is drawn from Natural Earth")]
    private static partial void LogNoArchive(ILogger log, string file);
}
