using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>The form with which an article is changed: a draft by those who wrote it, any by editors.</summary>
public sealed class EditModel(IRequests requests, ArticleComparison comparison) : HubPage(requests), IArticleForm
{
    [BindProperty]
    public EditArticle Form { get; set; } = new();

    [FromRoute]
    public string Slug { get; set; } = "";

    ArticleFacts IArticleForm.Form => Form;

    public IReadOnlyList<ArticleOrganization> Homes { get; private set; } = [];

    /// <summary>As it is saved, whatever the form says.</summary>
    public string Title { get; private set; } = "";

    public ArticleState State { get; private set; }

    /// <summary>Where the article that someone else saved meanwhile says something else than the form.</summary>
    public IReadOnlyList<FieldDifference> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var (kept, instead) = await Load();
        if (instead is not null) return instead;
        Form = new EditArticle(kept!.Article) { Version = kept.Version };
        return Page();
    }

    public Task<IActionResult> OnPost() => Do(Form with { Slug = Slug }, _ =>
    {
        Flash("articles.saved");
        return Redirect($"/articles/{Slug}");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var (kept, instead) = await Load();
        if (instead is not null || kept!.Version == Form.Version) return instead;

        // Both versions are shown; whoever saves now has seen the other, which stays among the revisions.
        Conflict = comparison.Between(kept.Article, Form);
        Form = Form with { Version = kept.Version };
        ModelState.Remove("Form.Version");
        return null;
    }

    private async Task<(ArticleToEdit? Kept, IActionResult? Instead)> Load()
    {
        var kept = await Requests.Send(new GetArticleToEdit(Slug), HttpContext.RequestAborted);
        if (!kept.Succeeded) return (null, Refuse(kept.Error));
        (Title, State) = (kept.Value.Article.Title ?? "", kept.Value.State);
        var homes = await Requests.Send(new ListArticleHomes(), HttpContext.RequestAborted);
        if (!homes.Succeeded) return (null, Refuse(homes.Error));
        Homes = homes.Value;
        return (kept.Value, null);
    }
}
