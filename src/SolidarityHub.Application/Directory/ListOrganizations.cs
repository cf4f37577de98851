using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks through the directory: by words, kind, theme, practice, and near a place.</summary>
[Access(Who.Anyone)]
public sealed record ListOrganizations(DirectoryQuestion Question, int Page, int Size = ListOrganizations.PageSize) : IQuery<DirectoryPage>
{
    public const int PageSize = 24;

    /// <summary>The most that one export holds.</summary>
    public const int ExportSize = 20_000;

    private const int LastPage = 1_000;

    internal sealed class Handler(IDirectoryIndex search, IGazetteer gazetteer, ITaxonomy taxonomy, ICurrentActor current)
        : IQueryHandler<ListOrganizations, DirectoryPage>
    {
        public async ValueTask<Result<DirectoryPage>> Handle(ListOrganizations request, CancellationToken cancellationToken)
        {
            var place = await request.Question.Place(gazetteer, taxonomy, cancellationToken);
            var filter = request.Question.Filter(place);
            var number = Math.Clamp(request.Page, 1, LastPage);
            var found = await search.Find(filter, current.Actor, (number - 1) * request.Size, request.Size, cancellationToken);
            var page = new Page<OrganizationCard>(found.Items, number, request.Size, Math.Min(found.Reachable, LastPage * request.Size));
            return new DirectoryPage(
                page, found.Total, found.IsEstimate, filter, found.Facets, place, request.Question.AsksForUnknownPlace(place));
        }
    }
}

/// <summary>What was found, with what is needed to look further.</summary>
/// <param name="Organizations">The organizations themselves, as far as anyone leafs.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="IsEstimate">Total and facets come from a sample.</param>
/// <param name="Filter">The question as it was understood.</param>
/// <param name="Facets">How they are spread.</param>
/// <param name="Near">The town that was meant.</param>
/// <param name="PlaceUnknown">A place was asked for that the gazetteer does not know.</param>
public sealed record DirectoryPage(
    Page<OrganizationCard> Organizations, int Total, bool IsEstimate, OrganizationFilter Filter, IReadOnlyList<Facet> Facets,
    Place? Near, bool PlaceUnknown);
