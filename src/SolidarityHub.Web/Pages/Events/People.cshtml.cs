using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>Who is coming, for the hosts.</summary>
public sealed class PeopleModel(IRequests requests) : HubPage(requests)
{
    public string Slug { get; private set; } = "";

    public AttendeeList List { get; private set; } = null!;

    public Task<IActionResult> OnGet(string slug)
    {
        Slug = slug;
        return Show(new ListAttendees(slug), list => List = list);
    }
}
