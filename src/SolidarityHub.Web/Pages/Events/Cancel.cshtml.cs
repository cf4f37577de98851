using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>Asks once more before an event is called off and everyone who is coming gets a letter.</summary>
public sealed class CancelModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public CancelForm Form { get; set; } = new();

    public EventPage Event { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug) => await Load(slug) ?? Page();

    public Task<IActionResult> OnPost(string slug) => Do(new CancelEvent(slug, Form.Note), _ =>
    {
        Flash("events.cancelDone");
        return Redirect($"/events/{slug}");
    });

    protected override Task<IActionResult?> Reload() => Load((string)RouteData.Values["slug"]!);

    private async Task<IActionResult?> Load(string slug)
    {
        var found = await Requests.Send(new GetEvent(slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.MayEdit) return Refuse(EventErrors.NotHost);
        Event = found.Value;
        return null;
    }

    /// <summary>What is typed.</summary>
    public sealed class CancelForm
    {
        public string? Note { get; set; }
    }
}
