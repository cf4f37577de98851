using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>What a post said before each change, so that nobody need wonder what was answered.</summary>
public sealed class HistoryModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public PostHistory History { get; private set; } = new(0, []);

    public Task<IActionResult> OnGetAsync() => Show(new ListRevisions(Id, Number), history => History = history);

    /// <summary>A version with what changed since the one before it; the first one as it was.</summary>
    public IReadOnlyList<Piece> Compared(int place) => TextComparison.ByWords(
        place + 1 < History.Versions.Count ? History.Versions[place + 1].Text : History.Versions[place].Text,
        History.Versions[place].Text);
}
