using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The form with which hosts change their group, its privacy and how one joins.</summary>
public sealed class EditModel(IRequests requests) : HubPage(requests), IGroupForm
{
    [BindProperty]
    public GroupForm Form { get; set; } = new();

    public GroupView Group { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await Load(slug) is { } instead) return instead;
        Form = new GroupForm
        {
            Name = Group.Name, Description = Group.DescriptionMarkdown, Language = Group.Language, Place = Group.Place,
            OnlineUrl = Group.OnlineUrl, TimeZone = Group.TimeZone, Privacy = Group.Privacy, Joining = Group.Joining,
            JoinQuestion = Group.JoinQuestion, Archived = Group.Archived,
        };
        return Page();
    }

    public Task<IActionResult> OnPost(string slug) => Do(
        new EditReadingGroup(
            slug, Form.Name, Form.Description, Form.Language, Form.Place, Form.OnlineUrl, Form.TimeZone, Form.Privacy, Form.Joining,
            Form.JoinQuestion, Form.Archived),
        _ =>
        {
            Flash("reading.saved");
            return Redirect($"/reading-groups/{slug}");
        });

    protected override Task<IActionResult?> Reload() => Load((string)RouteData.Values["slug"]!);

    private async Task<IActionResult?> Load(string slug)
    {
        var found = await Requests.Send(new GetReadingGroup(slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (found.Value.MyRole != GroupRole.Host) return Refuse(ReadingGroupErrors.NotYourRole);
        Group = found.Value;
        return null;
    }
}
