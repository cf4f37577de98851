using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Application.Events;
using SolidarityHub.Application.Site;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>The first minute: what this is, what is alive now, and four doors.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["site", "threads", "events", "directory"])]
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    /// <summary>How much of each kind shows that the place is alive without becoming a list to read.</summary>
    private const int AFew = 4;

    private static readonly DirectoryQuestion Newest =
        new(null, null, null, null, null, null, null, null, nameof(OrganizationSort.Newest));

    public HomePage Home { get; private set; } = null!;

    public IReadOnlyList<LatestThread> Conversations { get; private set; } = [];

    public IReadOnlyList<EventRow> Events { get; private set; } = [];

    public IReadOnlyList<OrganizationCard> Organizations { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        await Show(new ListLatestThreads(AFew), found => Conversations = found);
        await Show(new ListEvents { Size = AFew }, found => Events = found.Items);
        await Show(new ListOrganizations(Newest, Page: 1, AFew), found => Organizations = found.Organizations.Items);
        return await Show(new GetHomePage(), found => Home = found);
    }
}
