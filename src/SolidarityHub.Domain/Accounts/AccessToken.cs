using NodaTime;

namespace SolidarityHub.Domain.Accounts;

/// <summary>A key that a member makes for a program, so that it can use the API in their name.</summary>
public sealed class AccessToken
{
    public const int NameMaxLength = 60;

    private AccessToken() { }

    public AccessToken(Guid id, Guid memberId, string name, TokenScope scope, byte[] hash, Instant now, Instant? expiresAt)
    {
        Id = id;
        MemberId = memberId;
        Name = name;
        Scope = scope;
        Hash = hash;
        CreatedAt = now;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; }

    public Guid MemberId { get; private set; }

    public string Name { get; private set; } = "";

    public TokenScope Scope { get; private set; }

    /// <summary>SHA-256 of the secret; the secret itself is shown once and kept nowhere.</summary>
    public byte[] Hash { get; private set; } = [];

    public Instant CreatedAt { get; private set; }

    public Instant? ExpiresAt { get; private set; }

    public Instant? RevokedAt { get; private set; }

    public bool IsUsable(Instant now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);

    public void Revoke(Instant now) => RevokedAt ??= now;
}

/// <summary>What a token may do. Writing includes reading.</summary>
public enum TokenScope
{
    Read = 0,
    Write = 1,
}
