using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>The form with which editors, and those who act for an organization, begin an article.</summary>
public sealed class NewModel(IRequests requests) : HubPage(requests), IArticleForm
{
    [BindProperty]
    public WriteArticle Form { get; set; } = new();

    /// <summary>An editor says that no other can look at it before it appears.</summary>
    [BindProperty]
    public bool OnMyOwn { get; set; }

    ArticleFacts IArticleForm.Form => Form;

    public IReadOnlyList<ArticleOrganization> Homes { get; private set; } = [];

    public bool MayWrite => Actor.IsEditor || Homes.Count > 0;

    public async Task<IActionResult> OnGet()
    {
        Form = new WriteArticle { Kind = ArticleKind.Article, Language = Words.Language };
        return await Reload() ?? Page();
    }

    public Task<IActionResult> OnPost() => Do(Form, Then("articles.draftSaved"));

    public Task<IActionResult> OnPostReview() => Do(Form with { ForReview = true }, Then("articles.did.SendToReview"));

    public Task<IActionResult> OnPostPublish() => Do(new PublishArticle(Form) { OnMyOwn = OnMyOwn }, Then("articles.did.Publish"));

    protected override async Task<IActionResult?> Reload()
    {
        var homes = await Requests.Send(new ListArticleHomes(), HttpContext.RequestAborted);
        if (!homes.Succeeded) return Refuse(homes.Error);
        Homes = homes.Value;
        return null;
    }

    private Func<string, IActionResult> Then(string flash) => slug =>
    {
        Flash(flash);
        return Redirect($"/articles/{slug}");
    };
}
