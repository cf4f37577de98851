using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Admin;

/// <summary>Finds members and gives them roles.</summary>
public sealed class MembersModel(IRequests requests) : HubPage(requests)
{
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    // From the query alone: "page" is also the name of a route value of Razor Pages.
    [FromQuery(Name = "page")]
    public string? Number { get; set; }

    public Page<MemberRow> Members { get; private set; } = null!;

    private ListMembers Query => new(Search ?? "", int.TryParse(Number, out var number) ? number : 1);

    public Task<IActionResult> OnGetAsync() => Show(Query, members => Members = members);

    public Task<IActionResult> OnPostAsync(Guid id, string? role) => Do(
        new EntrustRole(id, Enum.TryParse<SiteRole>(role, out var wanted) ? wanted : (SiteRole)(-1)),
        _ =>
        {
            Flash("accounts.admin.roleGiven");
            return LocalRedirect(Request.Path + Request.QueryString);
        });

    protected override async Task<IActionResult?> Reload()
    {
        var members = await Requests.Send(Query, HttpContext.RequestAborted);
        if (!members.Succeeded) return Refuse(members.Error);
        Members = members.Value;
        return null;
    }
}
