using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>The sponsors, and a form that adds one or corrects the one in the address.</summary>
public sealed class SponsorsModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public SponsorForm Form { get; set; } = new();

    public IReadOnlyList<SponsorShown> Sponsors { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (await Reload() is { } refusal) return refusal;
        if (Id is null)
        {
            Form.Order = Sponsors.Select(found => found.Order).DefaultIfEmpty().Max() + 1;
            return Page();
        }

        if (Sponsors.SingleOrDefault(found => found.Id == Id) is not { } sponsor) return NotFound();
        Form = new SponsorForm
        {
            Name = sponsor.Name, Tier = sponsor.Tier, Url = sponsor.Url, Language = sponsor.Language, Order = sponsor.Order,
        };
        return Page();
    }

    public Task<IActionResult> OnPost() => Id is { } id
        ? Do(new EditSponsor(id, Form.Name, Form.Tier, Form.Url, Form.Language, Form.Order), _ => Done("site.admin.saved"))
        : Do(new AddSponsor(Form.Name, Form.Tier, Form.Url, Form.Language, Form.Order), _ => Done("site.admin.saved"));

    public Task<IActionResult> OnPostRemove() => Do(new RemoveSponsor(Id ?? Guid.Empty), _ => Done("site.admin.removed"));

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new ListSponsors(), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Sponsors = found.Value;
        return null;
    }

    private RedirectResult Done(string key)
    {
        Flash(key);
        return Redirect("/admin/sponsors");
    }
}

/// <summary>What an editor types about a sponsor.</summary>
public sealed class SponsorForm
{
    public string? Name { get; set; }

    public SponsorTier Tier { get; set; } = SponsorTier.Supporting;

    public string? Url { get; set; }

    public string? Language { get; set; } = "en";

    public int Order { get; set; }
}
