using NodaTime.TimeZones;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Common;

/// <summary>The time zones that people can choose, by the place they are named for.</summary>
public static class TimeZones
{
    // Places with a clock of their own, without the many old names for them.
    public static IReadOnlyList<Option> Options { get; } =
    [
        new Option("UTC", "UTC"),
        .. TzdbDateTimeZoneSource.Default.ZoneLocations!
            .Select(location => location.ZoneId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new Option(id, Place(id)) { Group = id[..id.IndexOf('/', StringComparison.Ordinal)] }),
    ];

    /// <summary>The same, with the one that was chosen earlier even if it goes by an old name.</summary>
    public static IEnumerable<Option> With(string? chosen) =>
        string.IsNullOrEmpty(chosen) || Options.Any(option => option.Value == chosen) ? Options : Options.Prepend(new Option(chosen, Place(chosen)));

    /// <summary>The place that a zone is named for: people know "Mexico City", not "America/Mexico_City".</summary>
    public static string Place(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]
        .Replace('_', ' ').Replace("/", ", ", StringComparison.Ordinal);
}
