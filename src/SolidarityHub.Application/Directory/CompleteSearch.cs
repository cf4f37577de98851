using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Offers organizations and towns while someone types what they look for.</summary>
[Access(Who.Anyone)]
public sealed record CompleteSearch(string? Typed, string Language) : IQuery<SearchCompletions>
{
    private const int MostOrganizations = 6;
    private const int MostPlaces = 3;

    internal sealed class Handler(IDirectoryIndex index, IGazetteer gazetteer, ITaxonomy taxonomy, ICurrentActor current)
        : IQueryHandler<CompleteSearch, SearchCompletions>
    {
        public async ValueTask<Result<SearchCompletions>> Handle(CompleteSearch request, CancellationToken cancellationToken)
        {
            var typed = (request.Typed ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
            if (typed.Length is < 2 or > 100) return new SearchCompletions([], []);
            var organizations = await index.Complete(typed, current.Actor, MostOrganizations, cancellationToken);
            var places = await gazetteer.Find(typed, MostPlaces, cancellationToken);
            return new SearchCompletions(organizations, [.. places.Select(place => place.Full(taxonomy, request.Language))]);
        }
    }
}

/// <summary>What someone who is still typing may mean.</summary>
/// <param name="Organizations">Organizations of such a name, the likeliest first.</param>
/// <param name="Places">Towns of such a name, with region and country.</param>
public sealed record SearchCompletions(IReadOnlyList<NamedOrganization> Organizations, IReadOnlyList<string> Places);
