using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>Where editors bring a table of articles; nothing is kept of it before they have looked at it.</summary>
public sealed class ImportModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        Form.Language = Words.Language;
        return Actor.IsEditor ? Page() : Refuse(Error.Forbidden("access.denied"));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        using var content = new MemoryStream();
        // What is too large is refused by the rules; there is no need to read it to its end.
        if (Form.File is { Length: <= ArticleImport.LargestFile + 1 } sent) await sent.CopyToAsync(content, HttpContext.RequestAborted);
        var file = Form.File is { Length: > ArticleImport.LargestFile + 1 } ? new byte[ArticleImport.LargestFile + 1] : content.ToArray();
        return await Do(
            new StartArticleImport(Form.File?.FileName ?? "", file, Form.Language), id => Redirect($"/articles/desk/import/{id}"));
    }

    /// <summary>The table that was chosen.</summary>
    public sealed class ImportForm
    {
        public IFormFile? File { get; set; }

        public string? Language { get; set; }
    }
}
