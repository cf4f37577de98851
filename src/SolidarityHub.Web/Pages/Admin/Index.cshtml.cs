using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Admin;

/// <summary>Where those who answer for the site find their tools.</summary>
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    public IActionResult OnGet() => Actor.IsEditor ? Page() : Refuse(Error.Forbidden("access.denied"));
}
