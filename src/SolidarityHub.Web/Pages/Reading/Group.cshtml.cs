using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>A reading group: what it is, when it meets next, its chapters, and the way in or out.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["reading-groups"])]
public sealed class GroupModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public GroupView Group { get; private set; } = null!;

    public Task<IActionResult> OnGet(string slug) => Show(new GetReadingGroup(slug), group => Group = group);

    public Task<IActionResult> OnPostJoin(string slug) => Do(new JoinReadingGroup(slug), _ => Back(slug, "reading.joined"));

    public Task<IActionResult> OnPostAsk(string slug) => Do(new RequestToJoin(slug, Form.Answer), _ => Back(slug, "reading.asked"));

    public Task<IActionResult> OnPostLeave(string slug) => Do(new LeaveReadingGroup(slug), _ =>
    {
        Flash("reading.left");
        // The group may be out of sight now.
        return Redirect("/reading-groups");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetReadingGroup((string)RouteData.Values["slug"]!), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Group = found.Value;
        return null;
    }

    private RedirectResult Back(string slug, string said)
    {
        Flash(said);
        return Redirect($"/reading-groups/{slug}");
    }

    /// <summary>What someone says who would like to join.</summary>
    public sealed class AnswerForm
    {
        public string? Answer { get; set; }
    }
}
