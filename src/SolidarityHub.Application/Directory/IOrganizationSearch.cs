using SolidarityHub.Application.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks for listings that may be the same as one that is about to be made.</summary>
public interface IOrganizationSearch
{
    /// <summary>Organizations that may be the same: the same web address, or nearly the same name.</summary>
    Task<IReadOnlyList<SimilarOrganization>> FindSimilar(
        string name, string? website, Actor actor, CancellationToken cancellation);
}

/// <summary>An organization that may be the same as another.</summary>
public sealed record SimilarOrganization(string Slug, string Name, string Summary, bool SameWebsite);
