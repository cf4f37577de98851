using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The form with which editors correct what we say about a book.</summary>
public sealed class EditBookModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public BookForm Form { get; set; } = new();

    public string Slug { get; private set; } = "";

    public async Task<IActionResult> OnGet(string? book)
    {
        if (!Actor.IsEditor) return Refuse(Domain.Common.Error.Forbidden("access.denied"));
        return await Show(new GetBook(book), b =>
        {
            Slug = b.Slug;
            Form = new BookForm
            {
                Title = b.Title, Authors = string.Join('\n', b.Authors), Publisher = b.Publisher, Year = b.Year,
                Isbns = string.Join('\n', b.Isbns), BlurbEn = b.Blurb.En, BlurbEs = b.Blurb.Es, Language = b.Language,
                ChaptersComplete = b.ChaptersComplete,
            };
        });
    }

    public Task<IActionResult> OnPost(string? book)
    {
        Slug = book ?? "";
        return Do(
            new EditBook(
                Slug, Form.Title, Form.Authors, Form.Publisher, Form.Year, Form.Isbns, Form.BlurbEn, Form.BlurbEs, Form.Language,
                Form.ChaptersComplete),
            _ =>
            {
                Flash("reading.saved");
                return Redirect($"/book?book={Uri.EscapeDataString(Slug)}");
            });
    }

    /// <summary>What is typed about a book.</summary>
    public sealed class BookForm
    {
        public string? Title { get; set; }

        public string? Authors { get; set; }

        public string? Publisher { get; set; }

        public int? Year { get; set; }

        public string? Isbns { get; set; }

        public string? BlurbEn { get; set; }

        public string? BlurbEs { get; set; }

        public string? Language { get; set; }

        public bool ChaptersComplete { get; set; }
    }
}
