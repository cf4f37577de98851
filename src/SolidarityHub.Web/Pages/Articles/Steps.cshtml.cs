using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>Where an article stands between its writers and its readers, and what can be done about it.</summary>
public sealed class StepsModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public StepForm Form { get; set; } = new();

    [FromRoute]
    public string Slug { get; set; } = "";

    public ArticleSteps Article { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        Form.Zone = T.Zone.Id;
        return await Reload() ?? Page();
    }

    public Task<IActionResult> OnPostReview() => Step(new SendToReview(Slug), "articles.did.SendToReview");

    public Task<IActionResult> OnPostTakeBack() => Step(new TakeBackArticle(Slug), "articles.did.TakeBack");

    public Task<IActionResult> OnPostSendBack() => Step(new SendBackArticle(Slug, Form.Reason), "articles.did.SendBack");

    public Task<IActionResult> OnPostPublish() => Step(new ApproveArticle(Slug, Form.Version, Form.OnMyOwn), "articles.did.Publish");

    public Task<IActionResult> OnPostSchedule() =>
        Step(new ScheduleArticle(Slug, Form.Version, Form.Date, Form.Time, Form.Zone, Form.OnMyOwn), "articles.did.Schedule");

    public Task<IActionResult> OnPostWithdraw() => Step(new WithdrawArticle(Slug, Form.Reason), "articles.did.Withdraw");

    public Task<IActionResult> OnPostPutBack() => Step(new PutBackArticle(Slug, Form.Version), "articles.did.PutBack");

    public Task<IActionResult> OnPostLink() => Step(new LinkTranslation(Slug, Form.Other), "articles.linked");

    public Task<IActionResult> OnPostUnlink() => Step(new UnlinkTranslation(Slug), "articles.unlinked");

    /// <summary>The look of a badge that tells how far an article has come.</summary>
    public static string Tone(ArticleState state) => state switch
    {
        ArticleState.Published => "good",
        ArticleState.Scheduled => "calm",
        ArticleState.InReview => "care",
        ArticleState.Draft => "",
        ArticleState.Withdrawn => "bad",
    };

    protected override async Task<IActionResult?> Reload()
    {
        var answer = await Requests.Send(new GetArticleSteps(Slug), HttpContext.RequestAborted);
        if (!answer.Succeeded) return Refuse(answer.Error);
        Article = answer.Value;
        return null;
    }

    private Task<IActionResult> Step(ICommand<Done> step, string flash) => Do(step, _ =>
    {
        Flash(flash);
        return Redirect($"/articles/{Slug}/steps");
    });

    /// <summary>What can be said along with a step.</summary>
    public sealed class StepForm
    {
        /// <summary>The revision that stood on the page.</summary>
        public int Version { get; set; }

        public string? Reason { get; set; }

        public string? Date { get; set; }

        public string? Time { get; set; }

        public string? Zone { get; set; }

        public bool OnMyOwn { get; set; }

        public string? Other { get; set; }
    }
}
