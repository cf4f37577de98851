using NodaTime.TimeZones;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>The time zones that people can choose, by the place they are named for.</summary>
public static class TimeZones
{
    public static IReadOnlyList<Option> Options { get; } =
    [
        new Option("UTC", "UTC"),
        .. TzdbDateTimeZoneSource.Default.ZoneLocations!
            .Select(location => location.ZoneId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new Option(id, Place(id)) { Group = id[..id.IndexOf('/', StringComparison.Ordinal)] }),
    ];

    private static string Place(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]
        .Replace('_', ' ').Replace("/", ", ", StringComparison.Ordinal);
}
