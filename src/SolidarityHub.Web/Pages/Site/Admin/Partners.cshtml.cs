using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>The partners, and a form that adds one or corrects the one in the address.</summary>
public sealed class PartnersModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public PartnerForm Form { get; set; } = new();

    public IReadOnlyList<PartnerShown> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (await Reload() is { } refusal) return refusal;
        if (Id is null)
        {
            Form.Order = Partners.Select(found => found.Order).DefaultIfEmpty().Max() + 1;
            return Page();
        }

        if (Partners.SingleOrDefault(found => found.Id == Id) is not { } partner) return NotFound();
        Form = new PartnerForm
        {
            Name = partner.Name, ParentBody = partner.ParentBody, RoleEn = partner.Role.En, RoleEs = partner.Role.Es,
            Url = partner.Url, Language = partner.Language, Order = partner.Order,
        };
        return Page();
    }

    public Task<IActionResult> OnPost() => Id is { } id
        ? Do(new EditPartner(id, Form.Name, Form.ParentBody, Form.RoleEn, Form.RoleEs, Form.Url, Form.Language, Form.Order), _ => Done("site.admin.saved"))
        : Do(new AddPartner(Form.Name, Form.ParentBody, Form.RoleEn, Form.RoleEs, Form.Url, Form.Language, Form.Order), _ => Done("site.admin.saved"));

    public Task<IActionResult> OnPostRemove() => Do(new RemovePartner(Id ?? Guid.Empty), _ => Done("site.admin.removed"));

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new ListPartners(), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Partners = found.Value;
        return null;
    }

    private RedirectResult Done(string key)
    {
        Flash(key);
        return Redirect("/admin/partners");
    }
}

/// <summary>What an editor types about a partner.</summary>
public sealed class PartnerForm
{
    public string? Name { get; set; }

    public string? ParentBody { get; set; }

    public string? RoleEn { get; set; }

    public string? RoleEs { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; } = "en";

    public int Order { get; set; }
}
