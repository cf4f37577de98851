using System.Globalization;
using System.Text;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>
/// The directory as a table. The columns are named as Murmurations names them, further places as its lists
/// (<c>locations[1].locality</c>), so that other directories and our own import read all of it back.
/// </summary>
public static class DirectoryTable
{
    private static readonly string[] Columns =
    [
        "oid", "name", "summary", "description", "language", "organization_type", "main_sector", "sectors", "themes", "tags", "primary_url",
        "contact_details.email", "profile_url", "updated_at", "last_confirmed",
    ];

    private static readonly string[] PlaceColumns =
    [
        "location_name", "full_address", "postal_code", "locality", "region", "country_iso_3166", "geolocation.lat", "geolocation.lon", "location_precision",
    ];

    public static byte[] Write(IReadOnlyCollection<OrganizationCard> organizations, Func<OrganizationCard, string> addressOf)
    {
        var places = Math.Max(1, organizations.Select(o => o.Locations.Count).DefaultIfEmpty().Max());
        var table = new StringBuilder();
        Csv.Row(table, [.. Columns, .. PlaceColumns, .. Enumerable.Range(1, places - 1).SelectMany(number => PlaceColumns.Select(name => $"locations[{number}].{name}"))]);
        foreach (var o in organizations)
            Csv.Row(table, [
                o.Id.ToString(), o.Name, o.Summary, o.Summary, o.Language, o.Type, o.MainSector, string.Join(',', o.Sectors), string.Join(',', o.Themes),
                string.Join(',', o.PracticeTags), o.Website, o.PublicEmail, addressOf(o), Words.Machine(o.UpdatedAt),
                o.LastConfirmed is { } confirmed ? Words.Machine(confirmed) : null,
                .. Enumerable.Range(0, places).SelectMany(number => Place(o.Locations.ElementAtOrDefault(number)))]);

        // Spreadsheets take a file for UTF-8 only with the mark at its beginning.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    private static string?[] Place(ShownLocation? place) =>
    [
        place?.Name, place?.Address, place?.PostalCode, place?.PlaceName, place?.Region, place?.Country,
        Number(place?.Latitude), Number(place?.Longitude), place?.Precision.ToString().ToLowerInvariant(),
    ];

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
