using NodaTime;

namespace SolidarityHub.Domain.Accounts;

/// <summary>A person of the movement as others meet them here. How they sign in is kept apart, in Identity's tables.</summary>
public sealed class Member
{
    public const int DisplayNameMaxLength = 60;
    public const int PronounsMaxLength = 30;
    public const int BioMaxLength = 2_000;
    public const int TimeZoneMaxLength = 60;

    /// <summary>RFC 5321, section 4.5.3.1.3, less the angle brackets.</summary>
    public const int EmailMaxLength = 254;

    private Member() { }

    public Member(Guid id, string displayName, string language, string timeZone, Instant now)
    {
        Id = id;
        DisplayName = displayName;
        Language = language;
        TimeZone = timeZone;
        JoinedAt = now;
    }

    /// <summary>The same as the id of the account that signs in.</summary>
    public Guid Id { get; private set; }

    /// <summary>Pseudonyms are welcome; names need not be unique.</summary>
    public string DisplayName { get; private set; } = "";

    public string Pronouns { get; private set; } = "";

    public string Bio { get; private set; } = "";

    /// <summary>The language of the site and of its mail for this member.</summary>
    public string Language { get; private set; } = Common.Language.English;

    /// <summary>IANA name, for example <c>America/Los_Angeles</c>.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public SiteRole Role { get; private set; } = SiteRole.Member;

    public Instant JoinedAt { get; private set; }

    public void Describe(string displayName, string pronouns, string bio, string language, string timeZone)
    {
        DisplayName = displayName;
        Pronouns = pronouns;
        Bio = bio;
        Language = language;
        TimeZone = timeZone;
    }

    public void Entrust(SiteRole role) => Role = role;
}

/// <summary>What a member may do for the whole site. Each role includes the ones before it.</summary>
public enum SiteRole
{
    Member = 0,
    Editor = 1,
    Administrator = 2,
}
