using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>Looks for every word in what people read first: title, summary, venue and place.</summary>
internal sealed class EventSearch : IEventSearch
{
    private const int MostWords = 8;

    public IQueryable<Event> Matching(IQueryable<Event> events, string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            events = events.Where(e => SqlFunctions
                .Fold(e.Title + " " + e.Summary + " " + e.Venue + " " + e.Place)
                .Contains(SqlFunctions.Fold(word)));
        return events;
    }
}
