using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>Remembers that a member's key has already become a post, so that trying again posts nothing twice.</summary>
public sealed class PostOperation
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    private PostOperation() { }

    public PostOperation(Guid memberId, string clientKey, byte[] bodyHash, Guid postId, Instant now) =>
        (MemberId, ClientKey, BodyHash, PostId, At) = (memberId, clientKey, bodyHash, postId, now);

    public Guid MemberId { get; private set; }

    public string ClientKey { get; private set; } = "";

    /// <summary>SHA-256 of the thread, the parent and the text.</summary>
    public byte[] BodyHash { get; private set; } = [];

    public Guid PostId { get; private set; }

    public Instant At { get; private set; }

    public bool IsFor(byte[] bodyHash) => BodyHash.AsSpan().SequenceEqual(bodyHash);
}
