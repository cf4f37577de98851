using NodaTime;

namespace SolidarityHub.Domain.Common;

/// <summary>Remembers what became of a write that a program sent under a key of its own, so that trying again changes nothing twice.</summary>
/// <remarks>The key is the header <c>Idempotency-Key</c> (draft-ietf-httpapi-idempotency-key-header).</remarks>
public sealed class KeyedWrite
{
    public const int KeyMaxLength = 64;
    public const int KeyMinLength = 8;

    /// <summary>How long a key is remembered.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    public static readonly Error BadKey = Error.Invalid("form.badKey");

    /// <summary>The key was used for something else; the draft wants 422 for that.</summary>
    public static readonly Error KeyReused = Error.Invalid("form.keyReused");

    private KeyedWrite() { }

    public KeyedWrite(Guid ownerId, string key, byte[] fingerprint, string answer, Instant now) =>
        (OwnerId, Key, Fingerprint, Answer, At) = (ownerId, key, fingerprint, answer, now);

    /// <summary>The member whose program it is; keys of different members do not meet.</summary>
    public Guid OwnerId { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of what was asked.</summary>
    public byte[] Fingerprint { get; private set; } = [];

    /// <summary>What was answered, as JSON.</summary>
    public string Answer { get; private set; } = "";

    public Instant At { get; private set; }

    public bool IsFor(byte[] fingerprint) => Fingerprint.AsSpan().SequenceEqual(fingerprint);

    /// <summary>8 to 64 letters, digits, dashes and underscores, as the keys of posts.</summary>
    public static bool IsKey(string? key) => key is { Length: >= KeyMinLength and <= KeyMaxLength }
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
