using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Suggests towns while someone types where they are.</summary>
[Access(Who.Anyone)]
public sealed record FindPlaces(string? Words, string Language) : IQuery<IReadOnlyList<FoundPlace>>
{
    public const int MaxSuggestions = 8;

    internal sealed class Handler(IGazetteer gazetteer, ITaxonomy taxonomy) : IQueryHandler<FindPlaces, IReadOnlyList<FoundPlace>>
    {
        public async ValueTask<Result<IReadOnlyList<FoundPlace>>> Handle(FindPlaces request, CancellationToken cancellationToken)
        {
            var words = (request.Words ?? "").Trim();
            if (words.Length is < 2 or > 100) return Array.Empty<FoundPlace>();
            var found = await gazetteer.Find(words, MaxSuggestions, cancellationToken);
            return found.Select(place => new FoundPlace(
                place.Id, place.Name, place.Region, place.Country, place.Latitude, place.Longitude, place.TimeZone,
                place.Full(taxonomy, request.Language))).ToArray();
        }
    }
}

/// <summary>A town as it is suggested.</summary>
/// <param name="Label">Its name with region and country, in the reader's language.</param>
public sealed record FoundPlace(
    int Id, string Name, string Region, string Country, double Latitude, double Longitude, string TimeZone, string Label);
