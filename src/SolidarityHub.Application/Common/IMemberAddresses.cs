namespace SolidarityHub.Application.Common;

/// <summary>Knows where members can be written to; addresses live with the accounts, apart from what others see.</summary>
public interface IMemberAddresses
{
    /// <summary>Those of <paramref name="members"/> whose address is confirmed.</summary>
    Task<IReadOnlyList<MemberAddress>> Of(IReadOnlyCollection<Guid> members, CancellationToken cancellation);
}

/// <summary>Asks for one member where most letters go to one.</summary>
internal static class OneAddress
{
    /// <summary>Null when the member's address is not confirmed.</summary>
    public static async Task<MemberAddress?> Of(this IMemberAddresses addresses, Guid member, CancellationToken cancellation) =>
        (await addresses.Of([member], cancellation)).SingleOrDefault();
}

/// <summary>Where to write to a member, in which language.</summary>
public sealed record MemberAddress(Guid MemberId, string Name, string Email, string Language);
