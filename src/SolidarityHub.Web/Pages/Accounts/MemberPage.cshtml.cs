using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>A member as others meet them.</summary>
public sealed class MemberPageModel(IRequests requests) : HubPage(requests)
{
    public MemberProfile Member { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetMember(id), member => Member = member);
}
