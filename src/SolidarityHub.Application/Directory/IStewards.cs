using SolidarityHub.Application.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Knows how to reach the people who keep a listing.</summary>
public interface IStewards
{
    /// <summary>Confirmed addresses of the stewards, each with the reader's language.</summary>
    Task<IReadOnlyList<MemberAddress>> Of(Guid organizationId, CancellationToken cancellation);
}
