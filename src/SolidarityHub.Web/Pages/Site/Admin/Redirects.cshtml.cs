using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>Old addresses and where they lead.</summary>
public sealed class RedirectsModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public RedirectForm Form { get; set; } = new();

    public IReadOnlyList<RedirectShown> Redirects { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ListRedirects(), found => Redirects = found);

    public Task<IActionResult> OnPost() =>
        Do(new AddRedirect(Form.Path, Form.Match, Form.Target, Form.TellsFormerOwner), _ => Done("site.admin.saved"));

    public Task<IActionResult> OnPostRemove(Guid id) => Do(new RemoveRedirect(id), _ => Done("site.admin.removed"));

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new ListRedirects(), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Redirects = found.Value;
        return null;
    }

    private RedirectResult Done(string key)
    {
        Flash(key);
        return Redirect("/admin/redirects");
    }
}

/// <summary>What an editor types about an old address.</summary>
public sealed class RedirectForm
{
    public string? Path { get; set; }

    public RedirectMatch Match { get; set; }

    public string? Target { get; set; }

    public bool TellsFormerOwner { get; set; }
}
