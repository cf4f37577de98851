using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>A letter that asks one steward whether a listing is still right; its link answers once, without signing in.</summary>
public sealed class ConfirmationLetter
{
    public static readonly Duration Works = Duration.FromDays(60);

    private ConfirmationLetter() { }

    public ConfirmationLetter(Guid id, Guid organizationId, Guid memberId, byte[] hash, Instant now) =>
        (Id, OrganizationId, MemberId, Hash, SentAt, ExpiresAt) = (id, organizationId, memberId, hash, now, now + Works);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>The steward it went to; once they are none any more, it answers nothing.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>SHA-256 of the secret in its link, which is kept nowhere.</summary>
    public byte[] Hash { get; private set; } = [];

    public Instant SentAt { get; private set; }

    public Instant ExpiresAt { get; private set; }

    public Instant? UsedAt { get; private set; }

    public bool IsOpen(Instant now) => UsedAt is null && now < ExpiresAt;

    public void Use(Instant now) => UsedAt = now;
}
