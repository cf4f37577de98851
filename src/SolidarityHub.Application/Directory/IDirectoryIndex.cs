using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Finds organizations, forgiving accents and typing mistakes. It knows only shown places, so distance tells nothing hidden.</summary>
public interface IDirectoryIndex
{
    Task<OrganizationsFound> Find(OrganizationFilter filter, Actor actor, int skip, int take, CancellationToken cancellation);

    /// <summary>The same organizations for programs, in the order of their ids, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<OrganizationCard>> ReadOn(
        OrganizationFilter filter, Actor actor, Guid after, int take, CancellationToken cancellation);

    /// <summary>The likeliest organizations while someone is still typing.</summary>
    Task<IReadOnlyList<NamedOrganization>> Complete(string typed, Actor actor, int take, CancellationToken cancellation);

    /// <summary>What the window of the map shows: single organizations, and circles where many would lie on each other.</summary>
    Task<MapContent> Map(OrganizationFilter filter, Actor actor, int zoom, CancellationToken cancellation);
}

/// <summary>An organization by name alone.</summary>
public sealed record NamedOrganization(Guid Id, string Slug, string Name, string Language);

/// <summary>What a window of the map shows.</summary>
/// <param name="Clusters">Its marks, those with the most organizations first.</param>
/// <param name="Total">How many places it shows in all.</param>
/// <param name="IsEstimate">The numbers come from a sample.</param>
public sealed record MapContent(IReadOnlyList<MapCluster> Clusters, int Total, bool IsEstimate);

/// <summary>One mark on the map.</summary>
/// <param name="Point">Where it stands: in the middle of what it holds.</param>
/// <param name="Count">How many places it holds.</param>
/// <param name="Window">What to look at to see them apart.</param>
/// <param name="Organizations">Their names, when it is one, or a few that share one point.</param>
public sealed record MapCluster(
    GeoPoint Point, int Count, GeoWindow Window, IReadOnlyList<NamedOrganization> Organizations);
