using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>Says what went wrong, what was kept and where to go on.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class StatusModel(Words words, IRequests requests) : PageModel
{
    public int Code { get; private set; }

    public string Heading => words[$"status.{Known}.heading"];

    public string Text => words[$"status.{Known}.text"];

    /// <summary>Where the former owner of this site's name went, under an address that was theirs.</summary>
    public SiteText? FormerDomain { get; private set; }

    // A status without words of its own is told as the general case.
    private string Known => words.Has($"status.{Code}.heading") ? $"{Code}" : "other";

    public Task OnGet(int code) => Tell(code);

    // A refused POST is re-executed with its own method.
    public Task OnPost(int code) => Tell(code);

    private async Task Tell(int code)
    {
        // Anybody can open this page's own address with any number; only refusals and failures are told here.
        Code = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        if (HttpContext.Items[OldAddresses.TellsFormerOwner] is not true) return;
        var notice = await requests.Send(new GetSiteText(SiteTexts.FormerDomain), HttpContext.RequestAborted);
        if (notice.Succeeded && !notice.Value.Body.IsEmpty) FormerDomain = notice.Value;
    }
}
