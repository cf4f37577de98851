using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>Says what went wrong, what was kept and where to go on.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class StatusModel(Words words) : PageModel
{
    public int Code { get; private set; }

    public string Heading => words[$"status.{Known}.heading"];

    public string Text => words[$"status.{Known}.text"];

    // A status without words of its own is told as the general case.
    private string Known => words.Has($"status.{Code}.heading") ? $"{Code}" : "other";

    public void OnGet(int code) => Tell(code);

    // A refused POST is re-executed with its own method.
    public void OnPost(int code) => Tell(code);

    private void Tell(int code)
    {
        Code = code;
        Response.StatusCode = code;
    }
}
