using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.TestSite;

/// <summary>Makes a listing for a test, past the forms, which have tests of their own.</summary>
public static class Listed
{
    public static async Task<string> By(Hub hub, Browser steward, bool published = false, ListingFields? fields = null)
    {
        var listing = (fields ?? new ListingFields()) with
        {
            Name = fields?.Name ?? $"Garden {Guid.CreateVersion7():N}",
            Summary = "A garden for everyone.",
            Type = "OS10",
            MainSector = "AM110",
            Locations = fields?.Locations ?? [new LocationFields { Place = "Oaxaca, Mexico", Precision = LocationPrecision.Exact }],
        };
        var made = await hub.As(steward.Account, requests => requests.Send(new RegisterOrganization(listing, IsAnother: true)));
        if (!made.Succeeded) throw new InvalidOperationException($"{made.Error.Code}: {string.Join(", ", made.Error.Fields.Select(field => field.Field))}");
        if (!published) return made.Value.Slug;
        var editor = await hub.MakeMember("Eva", Domain.Accounts.SiteRole.Editor);
        await hub.As(editor, requests => requests.Send(new PublishOrganization(made.Value.Slug, null)));
        return made.Value.Slug;
    }
}
