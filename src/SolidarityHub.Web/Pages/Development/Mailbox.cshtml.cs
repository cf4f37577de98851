using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Pages.Development;

/// <summary>The letters that the hub would have sent, on a developer's machine only.</summary>
[ResponseCache(NoStore = true)]
public sealed class MailboxModel(IKeptMail mail, IWebHostEnvironment environment) : PageModel
{
    private const int Newest = 50;

    public IReadOnlyList<KeptLetter> Letters { get; private set; } = [];

    public KeptLetter? Letter { get; private set; }

    public IActionResult OnGet(Guid? id)
    {
        if (!environment.IsDevelopment()) return NotFound();
        if (id is { } wanted)
        {
            Letter = mail.Find(wanted);
            return Letter is null ? NotFound() : Page();
        }

        Letters = mail.List(Newest);
        return Page();
    }
}
