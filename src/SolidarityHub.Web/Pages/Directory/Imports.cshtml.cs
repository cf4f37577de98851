using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Brings a file of many listings, and shows what became of earlier ones.</summary>
// Somewhat more than a file may be long, so that one that is too long is refused in words.
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ImportsModel(IRequests requests) : HubPage(requests)
{
    private const long MostBytes = 120 * 1024 * 1024;

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public Page<ImportSummary> Earlier { get; private set; } = null!;

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) => Show(new ListImports(number ?? 1), page => Earlier = page);

    public async Task<IActionResult> OnPost()
    {
        await using var content = Form.File?.OpenReadStream();
        return await Do(new BeginImport(Form.File?.FileName ?? "", content), id => Redirect($"/directory/import/{id}"));
    }

    protected override async Task<IActionResult?> Reload()
    {
        var answer = await Requests.Send(new ListImports(1), HttpContext.RequestAborted);
        if (!answer.Succeeded) return Refuse(answer.Error);
        Earlier = answer.Value;
        return null;
    }

    /// <summary>The file that is chosen.</summary>
    public sealed class UploadForm
    {
        public IFormFile? File { get; set; }
    }
}
