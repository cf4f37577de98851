using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>Where editors bring a table of articles; nothing is kept of it before they have looked at it.</summary>
public sealed class ImportModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    public IReadOnlyList<ArticleImportSummary> Earlier { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        Form.Language = Words.Language;
        return await Reload() ?? Page();
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

    protected override async Task<IActionResult?> Reload()
    {
        var earlier = await Requests.Send(new ListArticleImports(), HttpContext.RequestAborted);
        if (!earlier.Succeeded) return Refuse(earlier.Error);
        Earlier = earlier.Value;
        return null;
    }

    /// <summary>The table that was chosen.</summary>
    public sealed class ImportForm
    {
        public IFormFile? File { get; set; }

        public string? Language { get; set; }
    }
}
