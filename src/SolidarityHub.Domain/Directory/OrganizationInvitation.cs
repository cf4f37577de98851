using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>An open door into an organization: a letter to one person, or a link that several may use.</summary>
public sealed class OrganizationInvitation
{
    public const int CodeMaxLength = 60;
    public const int MaxDays = 365;
    public const int MaxUses = 1_000;

    /// <summary>A letter is answered within these days or not at all.</summary>
    public const int DaysOfALetter = 30;

    private OrganizationInvitation() { }

    private OrganizationInvitation(Guid id, Guid organizationId, string code, OrganizationRole role, Guid invitedBy, Instant now) =>
        (Id, OrganizationId, Code, Role, InvitedBy, InvitedAt) = (id, organizationId, code, role, invitedBy, now);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>What those who come in are entrusted with.</summary>
    public OrganizationRole Role { get; private set; }

    /// <summary>Where the letter went; null for a link.</summary>
    public string? Email { get; private set; }

    public Guid? InvitedBy { get; private set; }

    public Instant InvitedAt { get; private set; }

    public Instant? ExpiresAt { get; private set; }

    /// <summary>How many may still come in; null is any number.</summary>
    public int? UsesLeft { get; private set; }

    public Instant? RevokedAt { get; private set; }

    public static OrganizationInvitation Letter(
        Guid id, Guid organizationId, string code, OrganizationRole role, string email, Guid invitedBy, Instant now) =>
        new(id, organizationId, code, role, invitedBy, now)
        {
            Email = email, UsesLeft = 1, ExpiresAt = now + Duration.FromDays(DaysOfALetter),
        };

    /// <summary>A link goes from hand to hand, so it never makes a steward.</summary>
    public static OrganizationInvitation Link(
        Guid id, Guid organizationId, string code, OrganizationRole role, Guid invitedBy, int? days, int? uses, Instant now) =>
        new(id, organizationId, code, role == OrganizationRole.Steward ? OrganizationRole.Organizer : role, invitedBy, now)
        {
            UsesLeft = uses, ExpiresAt = days is { } number ? now + Duration.FromDays(number) : null,
        };

    public bool IsOpen(Instant now) => RevokedAt is null && !(ExpiresAt <= now) && !(UsesLeft <= 0);

    /// <summary>Lets one person in and counts it. Only under the invitation's row lock.</summary>
    public Result<Done> LetIn(Instant now)
    {
        if (!IsOpen(now)) return OrganizationErrors.InvitationRefused;
        UsesLeft--;
        return Result.Done;
    }

    public void Revoke(Instant now) => RevokedAt ??= now;
}
