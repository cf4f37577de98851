using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>The form with which editors add an article.</summary>
public sealed class NewModel(IRequests requests) : HubPage(requests), IArticleForm
{
    [BindProperty]
    public PublishArticle Form { get; set; } = new();

    ArticleFacts IArticleForm.Form => Form;

    public IActionResult OnGet()
    {
        if (!Actor.IsEditor) return Refuse(Error.Forbidden("access.denied"));
        Form = new PublishArticle { Languages = [Words.Language] };
        return Page();
    }

    public Task<IActionResult> OnPost() => Do(Form, slug =>
    {
        Flash(Form.Draft ? "articles.draftSaved" : "articles.published");
        return Redirect($"/articles/{slug}");
    });
}
