using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>A public listing goes to those who can show that it is theirs, and to nobody else.</summary>
public sealed partial class ClaimTests(Hub hub)
{
    private const string Form = "form:has([name='Form.Proof'])";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_to_its_own_domain_hands_a_listing_over_once_its_claimant_presses_the_button()
    {
        var (slug, domain) = await PublicListing();
        using var rosa = await hub.Member("Rosa");
        await rosa.Open($"/organizations/{slug}/claim");
        await rosa.Submit(Form, new { Proof = "Mail", Email = $"office@{domain}" });
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        Assert.Contains($"office@{domain}", rosa.Text);
        var path = await LetterPath(domain);

        // Whoever merely opens the link, a mail scanner or a colleague, changes nothing.
        using var visitor = hub.Visitor();
        await visitor.Open(path);
        Assert.StartsWith("/account/login", visitor.Path);
        using var ash = await hub.Member("Ash");
        await ash.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, ash.Status);
        await rosa.Open(path);
        Assert.True(await hub.Look(db => db.Organizations.Where(o => o.Slug == slug).Select(o => o.Unclaimed).SingleAsync(Cancellation)));

        await rosa.Submit("main form");
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        Assert.Equal($"/organizations/{slug}/claim", rosa.Path);
        await rosa.Open($"/organizations/{slug}");
        Assert.Contains("Taken over by its people", rosa.Text);
        await rosa.Open($"/organizations/{slug}/edit");
        Assert.Equal(HttpStatusCode.OK, rosa.Status);
        await rosa.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, rosa.Status);
    }

    [Theory]
    [InlineData("me@gmail.com")]
    [InlineData("me@elsewhere.example")]
    [InlineData("me@{domain}.evil.example")]
    public async Task A_letter_goes_nowhere_but_to_its_own_domain(string email)
    {
        var (slug, domain) = await PublicListing();
        using var mallory = await hub.Member("Mallory");
        await mallory.Open($"/organizations/{slug}/claim");
        await mallory.Submit(Form, new { Proof = "Mail", Email = email.Replace("{domain}", domain, StringComparison.Ordinal) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mallory.Status);
        Assert.Contains(mallory.Errors, error => error.Contains("own host", StringComparison.Ordinal));
        Assert.Equal(0, await hub.Look(db => db.ListingClaims.CountAsync(claim => claim.MemberId == mallory.Account!.Id, Cancellation)));
    }

    [Fact]
    public async Task A_record_of_somebody_else_s_claim_proves_nothing_and_the_right_one_hands_the_listing_over()
    {
        var (slug, domain) = await PublicListing();
        using var rosa = await hub.Member("Rosa");
        using var mallory = await hub.Member("Mallory");
        await Begin(rosa, slug, "Dns");
        await Begin(mallory, slug, "Dns");
        hub.Site.Outside.Records[domain] = ["v=spf1 -all", Shown(rosa)];

        await mallory.Submit("form[action*='Check']");
        Assert.Contains("did not find it yet", mallory.Text);
        await rosa.Submit("form[action*='Check']");
        Assert.Contains("in your hands now", rosa.Text);

        await mallory.Open($"/organizations/{slug}/claim");
        Assert.Contains("Your claim has ended", mallory.Text);
        Assert.Contains(await Letters("claimOvertaken"), letter => letter.Contains(mallory.Account!.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_on_the_website_counts_for_the_member_it_names()
    {
        var (slug, domain) = await PublicListing();
        using var rosa = await hub.Member("Rosa");
        await Begin(rosa, slug, "Link");
        await rosa.Submit("form[action*='Check']");
        Assert.Contains("did not answer us", rosa.Text);

        using var mallory = await hub.Member("Mallory");
        await Begin(mallory, slug, "Link");
        // The plain page of the listing, and the page of another member.
        hub.Site.Outside.Links[$"https://{domain}"] = [$"http://localhost:5080/organizations/{slug}", $"http://localhost:5080/members/{rosa.Account!.Id}"];
        await mallory.Submit("form[action*='Check']");
        Assert.Contains("did not find it yet", mallory.Text);

        await Forget(rosa);
        await rosa.Submit("form[action*='Check']");
        Assert.Contains("in your hands now", rosa.Text);
    }

    [Fact]
    public async Task A_proof_about_a_website_that_the_listing_no_longer_names_is_void()
    {
        var (slug, domain) = await PublicListing();
        using var rosa = await hub.Member("Rosa");
        await Begin(rosa, slug, "Dns");
        hub.Site.Outside.Records[domain] = [Shown(rosa)];
        using var eva = await hub.Editor();
        await eva.Open($"/organizations/{slug}/edit");
        await eva.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?>
        {
            ["Form.Listing.Website"] = "https://other.example", ["Form.Listing.Summary"] = "Bread.", ["Form.Listing.Type"] = "OS10",
            ["Form.Listing.MainSector"] = "AM110", ["Form.Listing.Locations[0].Place"] = "Oakland, California",
        });
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));

        await rosa.Submit("form[action*='Check']");
        Assert.Equal(HttpStatusCode.Conflict, rosa.Status);
        Assert.Contains("website has changed", rosa.Text);
    }

    [Fact]
    public async Task An_editor_gives_their_word_or_says_why_not_and_nobody_decides_about_their_own()
    {
        var (slug, _) = await PublicListing();
        using var rosa = await hub.Member("Rosa");
        using var eva = await hub.Editor("Eva");
        await Begin(rosa, slug, "Word", "I bake there on Mondays.");
        await Begin(eva, slug, "Word", "I know them.");
        var ids = await hub.Look(db => db.ListingClaims.Where(claim => claim.MemberId == rosa.Account!.Id || claim.MemberId == eva.Account!.Id)
            .ToDictionaryAsync(claim => claim.MemberId, claim => claim.Id, Cancellation));
        var own = await hub.As(eva.Account, requests => requests.Send(new DecideClaim(ids[eva.Account!.Id], true, null)));
        Assert.Equal("directory.ownListing", own.Error?.Code);
        var member = await hub.As(rosa.Account, requests => requests.Send(new DecideClaim(ids[rosa.Account!.Id], true, null)));
        Assert.Equal("access.denied", member.Error?.Code);

        await eva.Open("/moderation/claims");
        Assert.Contains("I bake there on Mondays.", eva.Text);
        await eva.Open($"/moderation/claims/{ids[rosa.Account!.Id]}");
        await eva.Submit("main form", button: "[formaction*='Decline']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eva.Status);
        await eva.Submit("main form", new { Note = "Welcome!" }, button: "[formaction*='Accept']");
        Assert.Equal("/moderation/claims", eva.Path);
        await rosa.Open($"/organizations/{slug}/claim");
        Assert.Contains("The listing is yours", rosa.Text);
        Assert.Contains(await Letters("claimGranted"), letter => letter.Contains(rosa.Account!.Email, StringComparison.Ordinal) && letter.Contains("Welcome!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_who_prove_it_at_once_one_gets_the_listing()
    {
        var (slug, domain) = await PublicListing();
        var people = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => hub.MakeMember($"Person {number}")));
        foreach (var person in people)
            Assert.True((await hub.As(person, requests => requests.Send(new StartClaim(slug, ClaimProof.Dns, null, null)))).Succeeded);
        var tokens = await hub.Look(db => db.ListingClaims.Where(claim => db.Organizations.Any(o => o.Id == claim.OrganizationId && o.Slug == slug))
            .Select(claim => claim.Token).ToListAsync(Cancellation));
        hub.Site.Outside.Records[domain] = [.. tokens.Select(ClaimProofs.RecordOf)];

        foreach (var person in people)
            Assert.True((await hub.As(person, requests => requests.Send(new BeginClaimCheck(slug)))).Succeeded);
        var answers = await Task.WhenAll(people.Select(person => hub.As(person, requests => requests.Send(new CheckClaim(slug)))));
        Assert.Single(answers, answer => answer is { Succeeded: true, Value: ProofSeen.Found });
        Assert.Equal(1, await hub.Look(db => db.OrganizationMembers.CountAsync(
            place => db.Organizations.Any(o => o.Id == place.OrganizationId && o.Slug == slug), Cancellation)));
        Assert.Equal(0, await hub.Look(db => db.ListingClaims.CountAsync(
            claim => claim.State == ClaimState.Open && db.Organizations.Any(o => o.Id == claim.OrganizationId && o.Slug == slug), Cancellation)));
    }

    [Fact]
    public async Task Pressing_many_times_at_once_asks_others_servers_once()
    {
        var (slug, _) = await PublicListing();
        var rosa = await hub.MakeMember("Rosa");
        await hub.As(rosa, requests => requests.Send(new StartClaim(slug, ClaimProof.Dns, null, null)));
        // Without a word that it is about to be looked for, nothing is.
        Assert.Equal("claim.notFound", (await hub.As(rosa, requests => requests.Send(new CheckClaim(slug)))).Error?.Code);

        var presses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.As(rosa, requests => requests.Send(new BeginClaimCheck(slug)))));
        Assert.Single(presses, press => press.Succeeded);
        Assert.All(presses.Where(press => !press.Succeeded), press => Assert.Equal("claim.checkedJustNow", press.Error!.Code));
    }

    [Fact]
    public async Task A_member_begins_only_so_many_claims_and_an_expired_one_opens_nothing()
    {
        using var rosa = await hub.Member("Rosa");
        var (slug, domain) = await PublicListing();
        await Begin(rosa, slug, "Dns");
        hub.Site.Outside.Records[domain] = [Shown(rosa)];
        await hub.Look(db => db.Database.ExecuteSqlAsync(
            $"UPDATE listing_claims SET expires_at = now() - interval '1 second' WHERE member_id = {rosa.Account!.Id}", Cancellation));
        var late = await hub.As(rosa.Account, requests => requests.Send(new CheckClaim(slug)));
        Assert.Equal("claim.notFound", late.Error?.Code);

        var codes = new List<string?>();
        for (var number = 0; number < 4; number++)
        {
            var (other, _) = await PublicListing();
            codes.Add((await hub.As(rosa.Account, requests => requests.Send(new StartClaim(other, ClaimProof.Dns, null, null)))).Error?.Code);
        }

        Assert.Equal([null, null, null, "claim.tooManyOpen"], codes);
    }

    [Fact]
    public async Task What_is_taken_cannot_be_claimed()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var mallory = await hub.MakeMember("Mallory", SiteRole.Editor);
        var answer = await hub.As(mallory, requests => requests.Send(new StartClaim(slug, ClaimProof.Word, null, "Mine!")));
        Assert.Equal("claim.notClaimable", answer.Error?.Code);
    }

    /// <summary>A public listing with a website of its own, as an editor makes it.</summary>
    private async Task<(string Slug, string Domain)> PublicListing()
    {
        var domain = $"bread{Guid.CreateVersion7():N}.example";
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        var made = await hub.As(editor, requests => requests.Send(
            new AddPublicListing(new ListingFields { Name = $"Bread {Guid.CreateVersion7():N}", Website = $"https://{domain}" })));
        return (made.Value.Slug, domain);
    }

    private static async Task Begin(Browser claimant, string slug, string proof, string? words = null)
    {
        await claimant.Open($"/organizations/{slug}/claim");
        await claimant.Submit(Form, new { Proof = proof, Words = words });
        Assert.True(claimant.Status == HttpStatusCode.OK, string.Join("; ", claimant.Errors));
    }

    /// <summary>What the page tells the claimant to put up.</summary>
    private static string Shown(Browser claimant) => claimant.Find<IElement>("main code").TextContent.Trim();

    /// <summary>Time passes until the proof may be looked for again.</summary>
    private Task<int> Forget(Browser claimant) => hub.Look(db => db.Database.ExecuteSqlAsync(
        $"UPDATE listing_claims SET checked_at = NULL WHERE member_id = {claimant.Account!.Id}", Cancellation));

    private Task<IReadOnlyList<string>> Letters(string letter) => hub.Letters($"\"{letter}\"");

    private async Task<string> LetterPath(string domain)
    {
        var letter = Assert.Single(await Letters("claimLetter"), letter => letter.Contains(domain, StringComparison.Ordinal));
        return Link().Match(letter).Value;
    }

    [GeneratedRegex(@"/claims/[\w-]+")]
    private static partial Regex Link();
}
