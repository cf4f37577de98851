using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>The form with which editors change an article, publish it or take it out of sight.</summary>
public sealed class EditModel(IRequests requests) : HubPage(requests), IArticleForm
{
    [BindProperty]
    public EditArticle Form { get; set; } = new();

    ArticleFacts IArticleForm.Form => Form;

    public ArticlePage Article { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await Load(slug) is { } instead) return instead;
        Form = FormOf(Article);
        return Page();
    }

    public Task<IActionResult> OnPost(string slug) => Do(Form with { Slug = slug }, _ =>
    {
        Flash(Form.Publish ? "articles.published" : "articles.saved");
        return Redirect($"/articles/{slug}");
    });

    public Task<IActionResult> OnPostWithdraw(string slug) => Do(new WithdrawArticle(slug), _ =>
    {
        Flash("articles.withdrawn");
        return Redirect($"/articles/{slug}");
    });

    protected override Task<IActionResult?> Reload() => Load((string)RouteData.Values["slug"]!);

    private async Task<IActionResult?> Load(string slug)
    {
        var found = await Requests.Send(new GetArticle(slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.MayEdit) return Refuse(Error.Forbidden("access.denied"));
        Article = found.Value;
        return null;
    }

    private static EditArticle FormOf(ArticlePage page) => new()
    {
        Title = page.Facts.Title,
        Subtitle = page.Facts.Subtitle,
        SummaryEn = page.Facts.Summary.En,
        SummaryEs = page.Facts.Summary.Es,
        Authors = string.Join('\n', page.Facts.Authors.Select(author =>
            author.Honorific.Length > 0 ? $"{author.Honorific} | {author.Name}" : author.Name)),
        OtherAuthors = page.Facts.OtherAuthors,
        Kind = page.Facts.Kind,
        Outlet = page.Facts.Outlet,
        Date = page.Facts.Date,
        Languages = [.. page.Facts.Languages],
        Url = page.Facts.Url,
        Body = page.Body,
        Themes = [.. page.Facts.Themes],
    };
}
