using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Directory;
using SolidarityHub.Application.Reading;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Threads;
using SolidarityHub.TestSite;
using HubBrowser = SolidarityHub.TestSite.Browser;

namespace SolidarityHub.Browser.Tests;

/// <summary>Pages that one comes to by a secret of one use, or on the way through something longer: tables at every step, letters, what is done with a post.</summary>
internal sealed partial class RarePages(Hub hub)
{
    private readonly List<(HubBrowser Who, string Path)> made = [];

    public static async Task<IReadOnlyList<(HubBrowser Who, string Path)>> Make(Hub hub)
    {
        var pages = new RarePages(hub);
        var editor = await hub.Editor();
        await pages.TablesOfListings(editor);
        await pages.TablesOfArticles(editor);
        await pages.Claims(editor);
        await pages.StillRight(editor);
        await pages.Posts(editor);
        await pages.Invitation();
        return pages.made;
    }

    private async Task TablesOfListings(HubBrowser editor)
    {
        foreach (var end in new[] { ImportState.Mapping, ImportState.Tried, ImportState.Done })
        {
            var word = Word();
            await hub.Site.List($"Known {word}", locations: [SiteListings.InBurlington(new(44.48, -73.21), LocationPrecision.Exact)]);
            var table = $"name,place,email,unknown column\nNew {word},\"Oaxaca, Mexico\",new@{word}.example,x\nKnown {word},\"Burlington, Vermont, United States\",,\nNowhere {word},Nowhere at all,not an address,\n";
            var id = await hub.Do(editor, new BeginImport($"{word}.csv", new MemoryStream(Encoding.UTF8.GetBytes(table))));
            made.Add((editor, $"/directory/import/{id}"));
            if (end == ImportState.Mapping) continue;
            await hub.Do(editor, new TryImport(id, ["name", "place", "email", ""]));
            await Reached(id, ImportState.Tried);
            if (end == ImportState.Tried) continue;
            await hub.Do(editor, new TakeInImport(id));
            await Reached(id, ImportState.Done);
        }
    }

    private Task Reached(Guid import, ImportState state) => Eventually.True(
        () => hub.Look(db => db.ImportBatches.AnyAsync(batch => batch.Id == import && batch.State == state)), $"the import is {state}", seconds: 60);

    private async Task TablesOfArticles(HubBrowser editor)
    {
        for (var step = 0; step < 3; step++)
        {
            var word = Word();
            var table = $"title,author,url,themes\nBread {word},Ana,https://example.org/{word}/1,unheard of\nBread {word},Ana,https://example.org/{word}/1,\n,Nobody,,\n";
            var id = await hub.Do(editor, new StartArticleImport($"{word}.csv", Encoding.UTF8.GetBytes(table), "en"));
            made.Add((editor, $"/articles/desk/import/{id}"));
            if (step == 1) await hub.Do(editor, new MapArticleImport(id, ["Title", "Authors", "Url", "Themes"]));
            if (step == 2) await hub.Do(editor, new ImportArticles(id, Publish: true, [], new Dictionary<string, string>()));
        }
    }

    private async Task Claims(HubBrowser editor)
    {
        var domain = $"{Word()}.example";
        var slug = (await hub.Do(editor, new AddPublicListing(new ListingFields { Name = $"Bread of {domain}", Website = $"https://{domain}" }))).Slug;
        var (byLetter, byWord) = (await hub.Member("Rosa"), await hub.Member("Ash"));
        await hub.Do(byLetter, new StartClaim(slug, ClaimProof.Mail, $"office@{domain}", null));
        await hub.Do(byWord, new StartClaim(slug, ClaimProof.Word, null, "We bake here."));
        made.Add((byLetter, await LetterLink("\"claimLetter\"", domain, ClaimLink())));
        foreach (var claimant in new[] { byLetter, byWord }) made.Add((claimant, $"/organizations/{slug}/claim"));
        foreach (var claim in await hub.Look(db => db.ListingClaims.Where(claim => db.Organizations.Any(o => o.Id == claim.OrganizationId && o.Slug == slug)).Select(claim => claim.Id).ToListAsync()))
            made.Add((editor, $"/moderation/claims/{claim}"));
    }

    private async Task StillRight(HubBrowser editor)
    {
        var slug = await Listed.By(hub, await hub.Member("Rosa"), published: true);
        await hub.Do(await hub.Member("Ben"), new ReportListing(slug, ListingFault.Other, null, "They moved.", null, "en"));
        made.Add((editor, $"/moderation/listing-reports/{slug}"));
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE organizations SET look_again_at = now() - interval '1 hour', asked_at = NULL WHERE slug = {slug}"));
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IFreshnessRound>().Go(CancellationToken.None);
        made.Add((hub.Visitor(), await LetterLink("\"listingStillRight\"", $"/organizations/{slug}/", StillRightLink())));
    }

    private async Task Posts(HubBrowser editor)
    {
        var (talk, writer, reader) = (await hub.Site.NewConversation(), await hub.Member("Ana"), await hub.Member("Ben"));
        var reported = await hub.Do(writer, new PostReply(talk.Id, "Look at this", null, $"rare-{Word()}"));
        await hub.Do(reader, new ReportPost(reported.Id, ReportReason.Harm, "It hurts."));
        await hub.Do(editor, new HidePost(reported.Id, true, "While we look at it"));
        var removed = await hub.Do(writer, new PostReply(talk.Id, "Never mind", null, $"rare-{Word()}"));
        await hub.Do(writer, new RemovePost(removed.Id));
        var kept = await hub.Do(writer, new PostReply(talk.Id, "This stays", null, $"rare-{Word()}"));
        made.Add((editor, $"/moderation/posts/{reported.Id}"));
        made.Add((editor, $"/moderation/posts/{reported.Id}/move"));
        made.Add((editor, $"/moderation/threads/{talk.Id}"));
        made.Add((writer, $"/threads/{talk.Id}/posts/{removed.Number}/removed"));
        made.Add((reader, $"/threads/{talk.Id}/posts/{kept.Number}/more"));
    }

    private async Task Invitation()
    {
        var founder = await hub.Member("Founder");
        var circle = await Circle.Found(hub.Site, founder.Account!);
        made.Add((await hub.Member("Ben"), $"/join/{await hub.Do(founder, new MakeJoinCode(circle.Slug, 7, 5))}"));
    }

    private async Task<string> LetterLink(string letter, string about, Regex link) =>
        link.Match((await hub.Letters(letter)).Last(payload => payload.Contains(about, StringComparison.Ordinal))).Value;

    private static string Word() => $"r{Guid.CreateVersion7():N}";

    [GeneratedRegex(@"/claims/[\w-]+")]
    private static partial Regex ClaimLink();

    [GeneratedRegex(@"/still-right/[\w-]+")]
    private static partial Regex StillRightLink();
}
