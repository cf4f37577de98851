using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks for listings that may be the same as one about to be registered.</summary>
[Access(Who.Member)]
public sealed record FindSimilarOrganizations(string? Name, string? Website) : IQuery<IReadOnlyList<SimilarOrganization>>
{
    internal sealed class Handler(IOrganizationSearch search, ICurrentActor current)
        : IQueryHandler<FindSimilarOrganizations, IReadOnlyList<SimilarOrganization>>
    {
        public async ValueTask<Result<IReadOnlyList<SimilarOrganization>>> Handle(
            FindSimilarOrganizations request, CancellationToken cancellationToken) =>
            (await search.FindSimilar(
                (request.Name ?? "").Trim(), ListingFields.Address(request.Website), current.Actor, cancellationToken)).ToArray();
    }
}
