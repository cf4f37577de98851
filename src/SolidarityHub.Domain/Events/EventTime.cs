using NodaTime;

namespace SolidarityHub.Domain.Events;

/// <summary>When an event is, as people say it: by the clock on the wall, where it happens.</summary>
/// <param name="Starts">Wall-clock time; midnight when it takes whole days.</param>
/// <param name="Ends">When it ends, null for an open end; of whole days, the last of them.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="AllDay">Whether it takes whole days.</param>
public sealed record EventTime(LocalDateTime Starts, LocalDateTime? Ends, string TimeZone, bool AllDay)
{
    public const int TimeZoneMaxLength = 60;

    /// <summary>Longest event that is announced as one; longer is several events.</summary>
    public const int LongestDays = 60;

    /// <summary>A time that the clock skips in spring is moved on; one that comes twice in autumn is the first of the two.</summary>
    public Instant StartsAt => At(Starts);

    public Instant OverAt => (AllDay, Ends) switch
    {
        (true, _) => At((Ends ?? Starts).Date.PlusDays(1).AtMidnight()),
        (false, { } ends) => At(ends),
        (false, null) => At(Starts.Date.PlusDays(1).AtMidnight()),
    };

    /// <summary>Whether the clock knows such a zone.</summary>
    public static bool IsZone(string? name) => name is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    private Instant At(LocalDateTime moment) =>
        moment.InZoneLeniently(DateTimeZoneProviders.Tzdb[TimeZone]).ToInstant();
}
