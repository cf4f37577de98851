using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The views of the directory that I watch.</summary>
public sealed class WatchedModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    public IReadOnlyList<MyWatch> Watches { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ListMyWatches(), mine => Watches = mine);

    /// <summary>The view that is shown becomes a watched one; its query is the address's own.</summary>
    public Task<IActionResult> OnPost() => Do(new WatchDirectory(DirectoryAddress.Read(Request.Query)), _ =>
    {
        Flash("directory.watch.begun");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostEnd(Guid id) => Do(new UnwatchDirectory(id), _ => RedirectToPage());

    /// <summary>The filters in words.</summary>
    public string NameOf(MyWatch watch)
    {
        var question = DirectoryQuestion.Parse(watch.Query);
        var parts = new[] { question.Q, taxonomy.Say(question.Type), taxonomy.Say(question.Sector), taxonomy.Say(question.Theme), taxonomy.Say(question.Tag), Around(question) }
            .Where(part => !string.IsNullOrEmpty(part)).ToList();
        if (question.Bbox is not null) parts.Add(T["directory.inWindow"]);
        return parts.Count == 0 ? T["directory.watch.everything"] : string.Join(" · ", parts);
    }

    private string? Around(DirectoryQuestion question) => string.IsNullOrEmpty(question.Near) || string.IsNullOrEmpty(question.Radius)
        ? question.Near
        : T["directory.within", ("radius", question.Radius), ("place", question.Near)];

    protected override async Task<IActionResult?> Reload()
    {
        var answer = await Requests.Send(new ListMyWatches(), HttpContext.RequestAborted);
        if (!answer.Succeeded) return Refuse(answer.Error);
        Watches = answer.Value;
        return null;
    }
}
