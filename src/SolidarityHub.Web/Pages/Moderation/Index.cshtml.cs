using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Where editors find what waits for their decision.</summary>
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    public IActionResult OnGet() => Actor.IsEditor
        ? Page()
        : Refuse(Error.Forbidden("access.denied"));
}
