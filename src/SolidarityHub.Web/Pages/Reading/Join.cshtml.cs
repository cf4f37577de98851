using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The door that a join code opens.</summary>
public sealed class JoinModel(IRequests requests) : HubPage(requests)
{
    public Invitation Invitation { get; private set; } = null!;

    public Task<IActionResult> OnGet(string code) => Show(new GetInvitation(code), invitation => Invitation = invitation);

    public Task<IActionResult> OnPost(string code) => Do(new JoinByCode(code), slug =>
    {
        Flash("reading.joined");
        return Redirect($"/reading-groups/{slug}");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetInvitation((string)RouteData.Values["code"]!), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Invitation = found.Value;
        return null;
    }
}
