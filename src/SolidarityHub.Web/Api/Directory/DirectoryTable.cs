using System.Globalization;
using System.Text;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>The directory as a table. The columns are named as Murmurations names them, so that other directories and our own import read them.</summary>
internal static class DirectoryTable
{
    private static readonly string[] Columns =
    [
        "oid", "name", "description", "language", "organization_type", "main_sector", "sectors", "themes", "tags", "primary_url",
        "contact_details.email", "urls[0].url", "full_address", "locality", "region", "country_iso_3166",
        "geolocation.lat", "geolocation.lon", "location_precision", "updated_at", "last_confirmed",
    ];

    public static byte[] Write(IEnumerable<OrganizationCard> organizations, Func<OrganizationCard, string> addressOf)
    {
        var table = new StringBuilder();
        Csv.Row(table, Columns);
        foreach (var o in organizations)
        {
            var place = o.Locations.Count > 0 ? o.Locations[0] : null;
            Csv.Row(
                table, o.Id.ToString(), o.Name, o.Summary, o.Language, o.Type, o.MainSector, string.Join(',', o.Sectors), string.Join(',', o.Themes),
                string.Join(',', o.PracticeTags), o.Website, o.PublicEmail, addressOf(o), place?.Address, place?.PlaceName, place?.Region, place?.Country,
                Number(place?.Latitude), Number(place?.Longitude), place?.Precision.ToString().ToLowerInvariant(), Words.Machine(o.UpdatedAt),
                o.LastConfirmed is { } confirmed ? Words.Machine(confirmed) : null);
        }

        // Spreadsheets take a file for UTF-8 only with the mark at its beginning.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
