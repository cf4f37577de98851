using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>Who is in the group, who would like to be, and the code that opens its door.</summary>
public sealed class PeopleModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public GroupPeople Group { get; private set; } = null!;

    public bool IsHost => Group.MyRole == GroupRole.Host;

    public string CodeAddress => $"{Request.Scheme}://{Request.Host}/join/{Group.Code}";

    public Task<IActionResult> OnGet(string slug) => Show(new GetGroupPeople(slug), group => Group = group);

    public Task<IActionResult> OnPostAccept(string slug, Guid id) => Do(new AcceptRequest(slug, id), _ => Back(slug, "reading.accepted"));

    public Task<IActionResult> OnPostDecline(string slug, Guid id) => Do(new DeclineRequest(slug, id), _ => Back(slug, "reading.declined"));

    public Task<IActionResult> OnPostRole(string slug, Guid id, GroupRole role) =>
        Do(new ChangeRole(slug, id, role), _ => Back(slug, "reading.saved"));

    public Task<IActionResult> OnPostRemove(string slug, Guid id) => Do(new RemovePerson(slug, id), _ => Back(slug, "reading.personRemoved"));

    public Task<IActionResult> OnPostCode(string slug) =>
        Do(new MakeJoinCode(slug, Form.Days, Form.Uses), _ => Back(slug, "reading.codeMade"));

    public Task<IActionResult> OnPostRevoke(string slug) => Do(new RevokeJoinCode(slug), _ => Back(slug, "reading.codeRevoked"));

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetGroupPeople((string)RouteData.Values["slug"]!), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Group = found.Value;
        return null;
    }

    private RedirectResult Back(string slug, string said)
    {
        Flash(said);
        return Redirect($"/reading-groups/{slug}/people");
    }

    /// <summary>How long and how often a code works.</summary>
    public sealed class CodeForm
    {
        public int? Days { get; set; } = 30;

        public int? Uses { get; set; }
    }
}
