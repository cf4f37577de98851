using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>What the form for an event needs, whether the event is new or not.</summary>
public interface IEventForm
{
    EventFacts Form { get; }
}

/// <summary>What can be chosen in the form for an event.</summary>
public static class EventFormOptions
{
    public static IEnumerable<Option> Languages(Words t) =>
        Language.OfContent.Select(language => new Option(language, t[$"languageName.{language}"]));

    public static IEnumerable<Option> Statuses(Words t) =>
        Enum.GetValues<EventStatus>().Where(status => status != EventStatus.Cancelled)
            .Select(status => new Option(status.ToString(), t.Of(status)));

    public static IEnumerable<Option> OnlineFor(Words t) =>
        Enum.GetValues<OnlineAudience>().Select(audience => new Option(audience.ToString(), t.Of(audience)));
}
