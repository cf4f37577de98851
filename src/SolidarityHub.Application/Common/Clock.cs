using NodaTime;

namespace SolidarityHub.Application.Common;

/// <summary>The time, as NodaTime tells it.</summary>
public static class Clock
{
    /// <summary>Now, to the microsecond: as fine as PostgreSQL keeps it, so that what is told at once equals what is read later.</summary>
    public static Instant Now(this TimeProvider time)
    {
        var ticks = time.GetUtcNow().UtcTicks;
        return Instant.FromDateTimeUtc(new DateTime(ticks - ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc));
    }
}

/// <summary>Makes identifiers: UUIDv7 (RFC 9562, section 5.7), ordered by time, so that new rows lie together.</summary>
public interface IIds
{
    Guid New();

    /// <summary>A random secret of 256 bits in base64url, for links and tokens that must not be guessed.</summary>
    string NewSecret();
}
