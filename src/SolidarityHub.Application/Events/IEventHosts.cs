using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Knows the names and addresses of those who invite, whatever sort of host they are.</summary>
public interface IEventHosts
{
    /// <summary>The names of <paramref name="hosts"/>; the site, and hosts that are gone or that the actor may not know of, have none.</summary>
    Task<IReadOnlyDictionary<EventHost, HostName>> Named(IEnumerable<EventHost> hosts, CancellationToken cancellation);

    /// <summary>The host at this address, if the actor may know of it.</summary>
    Task<EventHost?> Find(HostKind kind, string slug, CancellationToken cancellation);
}

/// <summary>Who invites, as people read it.</summary>
public sealed record HostName(HostKind Kind, string Name, string Slug)
{
    public string Path => Kind == HostKind.Organization ? $"/organizations/{Slug}" : $"/reading-groups/{Slug}";
}
