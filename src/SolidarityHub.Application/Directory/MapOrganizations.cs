using System.Globalization;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>What a window of the map shows: single organizations, and circles where many would lie on each other.</summary>
[Access(Who.Anyone)]
public sealed record MapOrganizations(DirectoryQuestion Question, string? Zoom) : IQuery<MapContent>
{
    private const int Closest = 22;

    private static readonly GeoWindow Earth = new(-180, -90, 180, 90);

    internal sealed class Handler(IDirectoryIndex index, IGazetteer gazetteer, ITaxonomy taxonomy, ICurrentActor current)
        : IQueryHandler<MapOrganizations, MapContent>
    {
        public async ValueTask<Result<MapContent>> Handle(MapOrganizations request, CancellationToken cancellationToken)
        {
            var place = await request.Question.Place(gazetteer, taxonomy, cancellationToken);
            var filter = request.Question.Filter(place);
            var zoom = double.TryParse(request.Zoom, NumberStyles.Float, CultureInfo.InvariantCulture, out var typed) && typed is >= 0 and <= Closest
                ? (int)Math.Round(typed)
                : 0;
            return await index.Map(filter with { Window = filter.Window ?? Earth }, current.Actor, zoom, cancellationToken);
        }
    }
}
