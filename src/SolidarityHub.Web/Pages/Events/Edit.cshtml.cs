using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>The form with which hosts change an event.</summary>
public sealed class EditModel(IRequests requests) : HubPage(requests), IEventForm
{
    [BindProperty]
    public EditEvent Form { get; set; } = new();

    EventFacts IEventForm.Form => Form;

    public EventPage Event { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await Load(slug) is { } instead) return instead;
        Form = FormOf(Event);
        return Page();
    }

    public Task<IActionResult> OnPost(string slug) => Do(Form with { Slug = slug }, _ =>
    {
        Flash("events.saved");
        return Redirect($"/events/{slug}");
    });

    protected override Task<IActionResult?> Reload() => Load((string)RouteData.Values["slug"]!);

    private async Task<IActionResult?> Load(string slug)
    {
        var found = await Requests.Send(new GetEvent(slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.MayEdit) return Refuse(Domain.Events.EventErrors.NotHost);
        Event = found.Value;
        return null;
    }

    private static EditEvent FormOf(EventPage e) => new()
    {
        Revision = e.Revision,
        Title = e.Title,
        Summary = e.Summary,
        Description = e.Description,
        Language = e.Language,
        StartDate = Day(e.Starts),
        StartTime = e.AllDay ? null : Clock(e.Starts),
        EndDate = e.Ends is { } end && end.Date != e.Starts.Date ? Day(end) : null,
        EndTime = e is { AllDay: false, Ends: { } time } ? Clock(time) : null,
        TimeZone = e.TimeZone,
        AllDay = e.AllDay,
        Venue = e.Venue,
        Address = e.Address,
        Place = e.Place,
        Latitude = e.Latitude?.ToString(CultureInfo.InvariantCulture),
        Longitude = e.Longitude?.ToString(CultureInfo.InvariantCulture),
        OnlineUrl = e.OnlineUrl,
        OnlineFor = e.OnlineFor,
        Cost = e.Cost,
        Access = e.Access,
        Capacity = e.Capacity?.ToString(CultureInfo.InvariantCulture),
        Themes = [.. e.Themes],
        Status = e.Status,
        StatusNote = e.StatusNote,
        CircleOnly = e.Audience != AudienceKind.Everyone,
    };

    private static string Day(LocalDateTime moment) => moment.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(LocalDateTime moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);
}
