using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>A book, its chapters with their questions, and the groups that read it.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["books", "reading-groups"])]
public sealed class BookModel(IRequests requests) : HubPage(requests)
{
    public BookView Book { get; private set; } = null!;

    /// <param name="book">Which book; without one, that with which the site began.</param>
    public Task<IActionResult> OnGet(string? book) => Show(new GetBook(book), found => Book = found);
}
