using NodaTime;

namespace SolidarityHub.Application.Common;

/// <summary>The time, as NodaTime tells it.</summary>
public static class Clock
{
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}

/// <summary>Makes identifiers: UUIDv7 (RFC 9562, section 5.7), ordered by time, so that new rows lie together.</summary>
public interface IIds
{
    Guid New();

    /// <summary>A random secret of 256 bits in base64url, for links and tokens that must not be guessed.</summary>
    string NewSecret();
}
