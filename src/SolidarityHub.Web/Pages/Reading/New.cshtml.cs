using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The form with which a member starts a reading group.</summary>
public sealed class NewModel(IRequests requests) : HubPage(requests), IGroupForm
{
    [BindProperty]
    public GroupForm Form { get; set; } = new();

    public IReadOnlyList<BookLine> Books { get; private set; } = [];

    public IEnumerable<Option> BookOptions => Books.Select(book => new Option(book.Slug, book.Title));

    /// <param name="book">Which book the form begins with.</param>
    public async Task<IActionResult> OnGet(string? book)
    {
        if (!Actor.IsMember) return Refuse(Error.Forbidden("access.signInFirst"));
        Form = new GroupForm { BookSlug = book, Language = Words.Language, TimeZone = T.Zone.Id };
        return await Reload() ?? Page();
    }

    public Task<IActionResult> OnPost() => Do(
        new CreateReadingGroup(
            Form.BookSlug ?? "", Form.Name, Form.Description, Form.Language, Form.Place, Form.OnlineUrl, Form.TimeZone, Form.Privacy,
            Form.Joining, Form.JoinQuestion),
        slug =>
        {
            Flash("reading.started");
            return Redirect($"/reading-groups/{slug}");
        });

    protected override async Task<IActionResult?> Reload()
    {
        var books = await Requests.Send(new ListBooks(), HttpContext.RequestAborted);
        if (!books.Succeeded) return Refuse(books.Error);
        Books = books.Value;
        return null;
    }
}
