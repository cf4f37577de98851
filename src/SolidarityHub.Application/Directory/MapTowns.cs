using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>The largest towns in a window of the map, so that people see where they are.</summary>
[Access(Who.Anyone)]
public sealed record MapTowns(string? Bbox) : IQuery<IReadOnlyList<Place>>
{
    private const int Most = 60;

    internal sealed class Handler(IGazetteer gazetteer) : IQueryHandler<MapTowns, IReadOnlyList<Place>>
    {
        public async ValueTask<Result<IReadOnlyList<Place>>> Handle(MapTowns request, CancellationToken cancellationToken) =>
            DirectoryQuestion.ReadWindow(request.Bbox) is { } window ? [.. await gazetteer.Largest(window, Most, cancellationToken)] : Array.Empty<Place>();
    }
}
