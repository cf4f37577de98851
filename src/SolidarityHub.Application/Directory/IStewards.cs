namespace SolidarityHub.Application.Directory;

/// <summary>Knows how to reach the people who keep a listing.</summary>
public interface IStewards
{
    /// <summary>Confirmed addresses of the stewards, each with the reader's language.</summary>
    Task<IReadOnlyList<StewardAddress>> Of(Guid organizationId, CancellationToken cancellation);

    /// <summary>One member's address, for a listing that is not saved yet; null when it is not confirmed.</summary>
    Task<StewardAddress?> Address(Guid memberId, CancellationToken cancellation);
}

/// <summary>Where to write to a steward. It never reaches a page or a log.</summary>
public sealed record StewardAddress(Guid MemberId, string Email, string Language);
