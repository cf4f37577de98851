namespace SolidarityHub.Application.Directory;

/// <summary>Has whatever names one organization name another: events, reading groups, circles of readers, invitations, links in conversations.</summary>
public interface IListingReferences
{
    /// <summary>What was changed: for each table and column the ids of its rows.</summary>
    Task<IReadOnlyDictionary<string, Guid[]>> Move(OrganizationThread from, OrganizationThread to, CancellationToken cancellation);
}

/// <summary>An organization with the conversation about it.</summary>
public readonly record struct OrganizationThread(Guid OrganizationId, Guid ThreadId);
