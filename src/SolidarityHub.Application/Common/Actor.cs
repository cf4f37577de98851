using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Application.Common;

/// <summary>Who is asking.</summary>
/// <param name="MemberId">The member, or null for a visitor.</param>
/// <param name="Role">What they may do for the whole site.</param>
/// <param name="CanWrite">False for a program that holds a reading token.</param>
public sealed record Actor(Guid? MemberId, SiteRole Role, bool CanWrite = true)
{
    public static readonly Actor Visitor = new(null, SiteRole.Member);

    /// <summary>The person at the machine's own console, who could change the database by hand anyway.</summary>
    public static readonly Actor Operator = new(Guid.Empty, SiteRole.Administrator);

    public bool IsMember => MemberId is not null;

    public bool IsEditor => IsMember && Role >= SiteRole.Editor;

    public bool IsAdministrator => IsMember && Role >= SiteRole.Administrator;

    /// <summary>The member's id, in requests that only members may call.</summary>
    public Guid Id => MemberId ?? throw new InvalidOperationException("A visitor has no id; declare [Access(Who.Member)].");

    /// <summary>The member to name as author of something; null for the machine's own console, which is no member.</summary>
    public Guid? AsAuthor() => MemberId == Guid.Empty ? null : MemberId;

    /// <summary>The member's id, or one that nobody has, for use inside queries.</summary>
    public Guid IdOrNone => MemberId ?? Guid.Empty;

    public bool May(Who who) => who switch
    {
        Who.Anyone => true,
        Who.Member => IsMember,
        Who.Editor => IsEditor,
        Who.Administrator => IsAdministrator,
    };
}

/// <summary>Tells who is asking in this request, hub call or job.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }
}
