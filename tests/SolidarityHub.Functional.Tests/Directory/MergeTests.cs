using System.Net;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Two listings of one organization become one: nothing that either said or held is lost, and old addresses lead on.</summary>
public sealed class MergeTests(Hub hub)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_chooses_fact_by_fact_and_lists_people_events_and_links_come_together()
    {
        using var rosa = await hub.Member("Rosa");
        using var ash = await hub.Member("Ash");
        var (kept, folded) = (
            await Listed.By(hub, rosa, published: true, new ListingFields { Name = $"Bread {Guid.CreateVersion7():N}", PracticeTags = "baking", Website = "https://one.example", Mission = "Bread." }),
            await Listed.By(hub, ash, published: true, new ListingFields
            {
                Name = $"Bakery {Guid.CreateVersion7():N}", PracticeTags = "baking, time bank", Website = "https://two.example", OpeningHours = "Mondays",
                Contacts = [new ContactFields { Email = "secret@two.example" }], Locations = [new LocationFields { Place = "Oakland, California" }],
            }));
        var host = await IdOf(folded);
        var happening = await hub.Site.Announce(SiteEvents.Evening with { Host = $"organization-{host}" }, ash.Account);
        var talk = await hub.Site.NewConversation();
        await hub.As(ash.Account, requests => requests.Send(new PostReply(talk.Id, $"See /organizations/{folded} there.", null, Guid.CreateVersion7().ToString())));
        var thread = await hub.Look(db => db.Organizations.Where(o => o.Slug == folded).Select(o => o.ThreadId).SingleAsync(Cancellation));
        await hub.As(ash.Account, requests => requests.Send(new PostReply(thread, "Lovely bread", null, Guid.CreateVersion7().ToString())));

        using var eva = await hub.Editor();
        await eva.Open($"/moderation/listings/{kept}/merge?with={folded}");
        await eva.Submit("form:has([name='Form.Version'])", new Dictionary<string, object?> { ["Form.Choices[Name]"] = "other", ["Form.Choices[Mission]"] = "kept" });
        Assert.True(eva.Status == HttpStatusCode.OK, $"{eva.Path} {string.Join("; ", eva.Errors)}");
        Assert.Equal($"/organizations/{kept}", eva.Path);
        foreach (var told in new[] { "Bakery", "Bread.", "Mondays", "time bank", "Oakland", "Oaxaca", "two.example", "Earlier conversation" })
            Assert.Contains(told, eva.Text, StringComparison.OrdinalIgnoreCase);

        using var visitor = hub.Visitor();
        await visitor.Open($"/organizations/{kept}");
        Assert.DoesNotContain("secret@two.example", visitor.Html, StringComparison.Ordinal);
        Assert.Contains("one.example", visitor.Html, StringComparison.Ordinal);
        foreach (var member in new[] { rosa, ash })
        {
            await member.Open($"/organizations/{kept}/edit");
            Assert.Equal(HttpStatusCode.OK, member.Status);
        }

        await visitor.Open($"/events/{happening}");
        Assert.Contains($"/organizations/{kept}", visitor.Html, StringComparison.Ordinal);
        await visitor.Open(talk.Path);
        Assert.Contains($"href=\"/organizations/{kept}\"", visitor.Html, StringComparison.Ordinal);
        await visitor.Open($"/threads/{thread}");
        Assert.Contains("Lovely bread", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/directory?q={folded}");
        Assert.DoesNotContain($"/organizations/{folded}", visitor.Html, StringComparison.Ordinal);
        var merge = await hub.Look(db => db.ListingMerges.SingleAsync(m => m.FoldedId == host, Cancellation));
        Assert.Contains(ash.Account!.Id.ToString(), merge.Moved, StringComparison.Ordinal);
        Assert.Equal(1, merge.KeptRevision);
        await eva.Open($"/organizations/{kept}/history");
        Assert.Contains($"took in /organizations/{folded}", eva.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_of_the_folded_listing_leads_on_for_good_also_through_a_second_merge()
    {
        using var rosa = await hub.Member("Rosa");
        var slugs = new List<string>();
        for (var number = 0; number < 3; number++) slugs.Add(await Listed.By(hub, rosa, published: true));
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        Assert.True((await Merge(editor, slugs[1], slugs[0])).Succeeded);
        Assert.True((await Merge(editor, slugs[2], slugs[1])).Succeeded);

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Address };
        foreach (var ending in new[] { "", ".jsonld", ".ics", "/murmurations.json", "/logo", "/people", "/claim", "/report", "/edit", "/history", "?utm=1" })
        foreach (var slug in slugs.Take(2))
            await LeadsTo($"/organizations/{slug}{ending}", $"/organizations/{slugs[2]}{ending}");
        await LeadsTo($"/api/v1/organizations/{slugs[0]}", $"/api/v1/organizations/{slugs[2]}");
        await LeadsTo($"/api/v1/organizations/{slugs[0]}/listing", $"/api/v1/organizations/{slugs[2]}/listing");

        async Task LeadsTo(string from, string to)
        {
            using var answer = await http.GetAsync(from, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.MovedPermanently, $"{from}: {(int)answer.StatusCode}");
            Assert.Equal(to, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task Two_editors_who_merge_the_same_two_the_other_way_round_at_once_lose_nothing()
    {
        using var rosa = await hub.Member("Rosa");
        using var ash = await hub.Member("Ash");
        for (var round = 0; round < 4; round++)
        {
            var (one, other) = (await Listed.By(hub, rosa, published: true), await Listed.By(hub, ash, published: true));
            var (eva, ida) = (await hub.MakeMember("Eva", SiteRole.Editor), await hub.MakeMember("Ida", SiteRole.Editor));
            var answers = await Task.WhenAll(Merge(eva, one, other), Merge(ida, other, one));
            Assert.Single(answers, answer => answer.Succeeded);
            Assert.All(answers.Where(answer => !answer.Succeeded), answer =>
                Assert.Contains(answer.Error!.Code, new[] { "directory.changedMeanwhile", "directory.notFound", "directory.notPublished", "form.conflict" }));
            var kept = answers.Single(answer => answer.Succeeded).Value;
            Assert.Equal(2, await hub.Look(db => db.OrganizationMembers.CountAsync(
                place => place.Role == OrganizationRole.Steward && db.Organizations.Any(o => o.Id == place.OrganizationId && o.Slug == kept), Cancellation)));
        }
    }

    [Fact]
    public async Task A_merge_on_an_older_version_is_refused_and_shown_anew()
    {
        using var rosa = await hub.Member("Rosa");
        var (one, other) = (await Listed.By(hub, rosa, published: true), await Listed.By(hub, rosa, published: true));
        using var eva = await hub.Editor();
        await eva.Open($"/moderation/listings/{one}/merge?with={other}");
        await rosa.Open($"/organizations/{other}/edit");
        await rosa.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?> { ["Form.Listing.Summary"] = "Something new." });
        await eva.Submit("form:has([name='Form.Version'])");
        Assert.Equal(HttpStatusCode.Conflict, eva.Status);
        Assert.Contains("Something new.", eva.Text, StringComparison.Ordinal);
        await eva.Submit("form:has([name='Form.Version'])");
        Assert.Equal($"/organizations/{one}", eva.Path);

        var again = await Merge(eva.Account!, one, other);
        Assert.Equal("directory.notFound", again.Error?.Code);
        var itself = await Merge(eva.Account!, one, one);
        Assert.False(itself.Succeeded);
        Assert.Equal("access.denied", (await Merge(rosa.Account!, one, other)).Error?.Code);
    }

    private async Task<Domain.Common.Result<string>> Merge(MemberAccount editor, string kept, string folded)
    {
        var versions = await hub.Look(db => db.Organizations.Where(o => o.Slug == kept || o.Slug == folded).ToDictionaryAsync(o => o.Slug, o => o.Revision, Cancellation));
        return await hub.As(editor, requests => requests.Send(new MergeListings(kept, versions[kept], folded, versions[folded], [])));
    }

    private Task<Guid> IdOf(string slug) => hub.Look(db => db.Organizations.Where(o => o.Slug == slug).Select(o => o.Id).SingleAsync(Cancellation));
}
