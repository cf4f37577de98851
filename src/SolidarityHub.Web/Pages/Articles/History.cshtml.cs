using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>What an article said before, for those who keep it: read, compare, bring back.</summary>
public sealed class HistoryModel(IRequests requests, ArticleComparison comparison) : HubPage(requests)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public ArticleHistory History { get; private set; } = null!;

    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    // Numbers that are none are passed over: an address may be cut short.
    public async Task<IActionResult> OnGet(string? from, string? to) => await Load(Number(from), Number(to)) ?? Page();

    public Task<IActionResult> OnPostRestore(int number) => Do(new RestoreArticle(Slug, number), _ =>
    {
        Flash("articles.restored");
        return Redirect($"/articles/{Slug}/history");
    });

    protected override Task<IActionResult?> Reload() => Load(null, null);

    private async Task<IActionResult?> Load(int? from, int? to)
    {
        var found = await Requests.Send(new GetArticleHistory(Slug, from, to), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        History = found.Value;
        if (History.Versions.After is { } after)
            Differences = comparison.Between(History.Versions.Before ?? new ArticleVersion(), after);
        return null;
    }

    private static int? Number(string? typed) => int.TryParse(typed, out var number) ? number : null;
}
