using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Finds events by words, whatever their accents and case.</summary>
public interface IEventSearch
{
    /// <summary>Those in which every word of <paramref name="text"/> occurs.</summary>
    IQueryable<Event> Matching(IQueryable<Event> events, string text);
}
