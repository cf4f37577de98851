using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>The articles that somebody works on, by how far they have come; for editors all of them.</summary>
public sealed class DeskModel(IRequests requests) : HubPage(requests)
{
    public ArticleDeskPage Desk { get; private set; } = null!;

    public Task<IActionResult> OnGet(string? state, [FromQuery(Name = "page")] int? number) => Show(
        new ListDesk(Enum.TryParse<ArticleState>(state, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null, number ?? 1),
        desk => Desk = desk);

    /// <summary>A station as addresses name it.</summary>
    public static string Key(ArticleState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
