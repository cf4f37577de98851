using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Api.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>The news of one organization for feed readers: its listing whenever that changes, and its events.</summary>
internal sealed class OrganizationFeed : IPublicEndpoints
{
    private const int MostEvents = 49;

    public void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/organizations/{slug}.atom", Atom).WithName("OrganizationAtom").WithSummary("What is new of one organization (Atom, RFC 4287)").RequireRateLimiting("api");

    private static async Task<IResult> Atom(string slug, HttpContext http, IRequests requests, Words words)
    {
        var found = await requests.Send(new GetOrganization(slug), http.RequestAborted);
        if (!found.Succeeded) return found.ToHttp();
        var organization = found.Value;
        // What waits for review is for its own people on the page, not for programs.
        if (organization.Status != ListingStatus.Published) return Result<Done>.Refused(OrganizationErrors.NotFound).ToHttp();

        var calendar = await requests.Send(new GetEventCalendar { HostKind = HostKind.Organization, HostSlug = organization.Slug }, http.RequestAborted);
        var events = calendar.Succeeded ? calendar.Value.Entries : [];
        var page = $"/organizations/{organization.Slug}";
        FeedEntry[] entries =
        [
            // One entry that moves up whenever the listing changes, as Atom means it (RFC 4287, section 4.2.15).
            new(organization.Id, organization.Name, organization.Summary, page, organization.UpdatedAt, [organization.Name]),
            .. events.OrderByDescending(entry => entry.RevisedAt).Take(MostEvents).Select(entry => entry.InFeed(words, organization.Name)),
        ];
        return Feeds.AtomFile(http, organization.Name, $"{page}.atom", page, [.. entries.OrderByDescending(entry => entry.Changed)]);
    }
}
