using SolidarityHub.Application.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Events;

/// <summary>An event as feeds tell of it, whosever feed it is.</summary>
internal static class EventEntries
{
    public static FeedEntry InFeed(this CalendarEntry entry, Words words, params string[] authors) => new(
        entry.Id, entry.Title,
        words["events.feedSummary", ("when", words.DateTime(entry.Time.Starts)), ("summary", entry.Summary)].TrimEnd(),
        $"/events/{entry.Slug}", entry.RevisedAt, authors);
}
