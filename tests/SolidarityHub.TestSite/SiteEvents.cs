using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.TestSite;

/// <summary>Announces events past the form, which has tests of its own.</summary>
public static class SiteEvents
{
    /// <summary>An evening in a hall in California, years ahead; tests change what matters to them.</summary>
    public static readonly AnnounceEvent Evening = new()
    {
        Title = "An evening",
        Host = "site",
        Language = "en",
        StartDate = "2031-05-14",
        StartTime = "18:30",
        EndDate = "2031-05-14",
        EndTime = "20:00",
        TimeZone = "America/Los_Angeles",
        Venue = "Example hall",
    };

    /// <param name="by">Who announces it; an editor, for the site, when nobody is named.</param>
    /// <returns>Its slug.</returns>
    public static async Task<string> Announce(this Site site, AnnounceEvent announcement, MemberAccount? by = null)
    {
        var host = by ?? await site.MakeMember("Eva", SiteRole.Editor);
        var announced = await site.As(host, requests => requests.Send(announcement));
        return announced.Succeeded
            ? announced.Value
            : throw new InvalidOperationException($"{announced.Error.Code}: {string.Join(", ", announced.Error.Fields)}");
    }
}
