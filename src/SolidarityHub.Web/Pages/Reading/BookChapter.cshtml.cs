using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The form with which editors add a chapter to a book or correct one.</summary>
public sealed class BookChapterModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ChapterForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Book { get; set; }

    /// <summary>Which chapter; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    public string Back => $"/book?book={Uri.EscapeDataString(Book ?? "")}";

    public async Task<IActionResult> OnGet()
    {
        if (!Actor.IsEditor) return Refuse(Domain.Common.Error.Forbidden("access.denied"));
        var found = await Requests.Send(new GetBook(Book), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Book = found.Value.Slug;
        if (Number is null)
        {
            Form = new ChapterForm { Number = found.Value.Chapters.Select(c => c.Number).DefaultIfEmpty().Max() + 1 };
            return Page();
        }

        if (found.Value.Chapters.FirstOrDefault(c => c.Number == Number) is not { } chapter) return NotFound();
        Form = new ChapterForm
        {
            Number = chapter.Number, Title = chapter.Title, TitleToBeConfirmed = chapter.TitleToBeConfirmed,
            PromptEn = chapter.Prompt.En, PromptEs = chapter.Prompt.Es,
        };
        return Page();
    }

    public Task<IActionResult> OnPost() => Number is { } number
        ? Do(new EditChapter(Book ?? "", number, Form.Title, Form.TitleToBeConfirmed, Form.PromptEn, Form.PromptEs), Saved)
        : Do(new AddChapter(Book ?? "", Form.Number, Form.Title, Form.TitleToBeConfirmed, Form.PromptEn, Form.PromptEs), Saved);

    private RedirectResult Saved(Domain.Common.Done done)
    {
        Flash("reading.saved");
        return Redirect(Back);
    }

    /// <summary>What is typed about a chapter.</summary>
    public sealed class ChapterForm
    {
        public int? Number { get; set; }

        public string? Title { get; set; }

        public bool TitleToBeConfirmed { get; set; }

        public string? PromptEn { get; set; }

        public string? PromptEs { get; set; }
    }
}
