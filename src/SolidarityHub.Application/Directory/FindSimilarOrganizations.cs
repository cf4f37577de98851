using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks for listings that may be the same as one about to be registered.</summary>
[Access(Who.Member)]
public sealed record FindSimilarOrganizations(ListingFields Listing) : IQuery<IReadOnlyList<SimilarOrganization>>
{
    internal sealed class Handler(IDuplicates duplicates, ICurrentActor current)
        : IQueryHandler<FindSimilarOrganizations, IReadOnlyList<SimilarOrganization>>
    {
        public async ValueTask<Result<IReadOnlyList<SimilarOrganization>>> Handle(
            FindSimilarOrganizations request, CancellationToken cancellationToken) =>
            (await duplicates.Of(request.Listing, current.Actor, cancellationToken)).ToArray();
    }
}
