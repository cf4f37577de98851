using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The reading groups one can find, and a way to start one.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["reading-groups"])]
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public Page<GroupCard> Groups { get; private set; } = null!;

    public bool Searched => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Language);

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) =>
        Show(new ListReadingGroups { Words = Q, Language = Language, Page = number ?? 1, Mine = Mine && Actor.IsMember }, groups => Groups = groups);
}
