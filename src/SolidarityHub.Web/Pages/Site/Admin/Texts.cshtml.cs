using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>Every text of the site's own pages, both languages side by side.</summary>
public sealed class TextsModel(IRequests requests) : HubPage(requests)
{
    public IReadOnlyList<EditableText> Texts { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ListTexts(), found => Texts = found);
}
