using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Reads the directory stretch by stretch, for programs; nothing is skipped or repeated while it grows.</summary>
[Access(Who.Anyone)]
public sealed record ReadOrganizations(DirectoryQuestion Question, string? Cursor, int? Limit) : IQuery<Stretch<OrganizationCard>>
{
    internal sealed class Handler(IDirectoryIndex search, IGazetteer gazetteer, ITaxonomy taxonomy, ICurrentActor current)
        : IQueryHandler<ReadOrganizations, Stretch<OrganizationCard>>
    {
        public async ValueTask<Result<Stretch<OrganizationCard>>> Handle(ReadOrganizations request, CancellationToken cancellationToken)
        {
            var cursor = Common.Cursor.Read(request.Cursor);
            if (!cursor.Succeeded) return cursor.Error;
            var limit = Stretch.Limit(request.Limit);
            var place = await request.Question.Place(gazetteer, taxonomy, cancellationToken);
            var found = await search.ReadOn(request.Question.Filter(place), current.Actor, cursor.Value?.Id ?? Guid.Empty, limit + 1, cancellationToken);
            return Stretch.Of(found, limit, organization => new Cursor(0, organization.Id));
        }
    }
}
