using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Each year stewards say that their listing is still right; the letter is enough, and only their press of the button counts.</summary>
public sealed partial class StillRightTests(Hub hub)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_later_each_steward_gets_one_letter_however_many_nodes_look()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        await Age(slug, "1 hour");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Round()));
        await Round();
        Assert.Single(await Letters(slug, "\"listingStillRight\""));

        await Age(slug, "1 hour");
        await Task.WhenAll(Round(), Round());
        Assert.Single(await Letters(slug, "\"listingStillRightAgain\""));
        using var visitor = hub.Visitor();
        await visitor.Open($"/organizations/{slug}");
        Assert.DoesNotContain("Not confirmed since", visitor.Text);

        await Age(slug, "1 hour");
        await Task.WhenAll(Round(), Round());
        await visitor.Open($"/organizations/{slug}");
        Assert.Contains("Not confirmed since", visitor.Text);
        Assert.Equal(2, (await Letters(slug, "listingStillRight")).Count);
    }

    [Fact]
    public async Task Looking_at_the_letter_s_page_confirms_nothing_and_its_button_does_without_signing_in()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var path = await Asked(slug);

        await rosa.Open("/directory/mine");
        Assert.Contains("Is this still right?", rosa.Text);
        using var scanner = hub.Visitor();
        for (var look = 0; look < 3; look++) await scanner.Open(path);
        Assert.Contains("A garden for everyone.", scanner.Text);
        Assert.Null(await Confirmed(slug));

        await scanner.Submit("main form");
        Assert.Contains("Thank you!", scanner.Text);
        Assert.NotNull(await Confirmed(slug));
        await scanner.Open($"/organizations/{slug}");
        Assert.Contains("Confirmed on", scanner.Text);
        await rosa.Open($"/organizations/{slug}");
        Assert.Contains("Confirmed as right", rosa.Text);
    }

    [Fact]
    public async Task A_letter_answers_once_and_not_after_sixty_days_nor_for_a_former_steward()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var token = (await Asked(slug)).Split('/')[^1];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.As(null, requests => requests.Send(new ConfirmByLetter(token)))));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal("directory.letterUsed", answer.Error!.Code));

        var late = (await Asked(slug)).Split('/')[^1];
        await hub.Look(db => db.Database.ExecuteSqlAsync(
            $"UPDATE confirmation_letters SET expires_at = now() - interval '1 second' WHERE member_id = {rosa.Account!.Id}", Cancellation));
        Assert.Equal("directory.letterUsed", (await hub.As(null, requests => requests.Send(new ConfirmByLetter(late)))).Error?.Code);
        using var visitor = hub.Visitor();
        await visitor.Open($"/still-right/{late}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        var former = (await Asked(slug)).Split('/')[^1];
        await hub.Look(db => db.Database.ExecuteSqlAsync($"DELETE FROM organization_members WHERE member_id = {rosa.Account!.Id}", Cancellation));
        Assert.Equal("directory.letterNotFound", (await hub.As(null, requests => requests.Send(new ConfirmByLetter(former)))).Error?.Code);
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_forged_letter_opens_nothing(string token)
    {
        using var visitor = hub.Visitor();
        await visitor.Open($"/still-right/{token}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("directory.letterNotFound", (await hub.As(null, requests => requests.Send(new ConfirmByLetter(token)))).Error?.Code);
    }

    [Fact]
    public async Task A_steward_confirms_on_the_page_and_every_output_tells_when()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        await rosa.Open($"/organizations/{slug}");
        await rosa.Submit("form[action*='Confirm']");
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        Assert.NotNull(await Confirmed(slug));

        using var visitor = hub.Visitor();
        var name = await hub.Look(db => db.Organizations.Where(o => o.Slug == slug).Select(o => o.Name).SingleAsync(Cancellation));
        foreach (var output in new[] { $"/api/v1/organizations/{slug}", $"/directory.geojson?q={name}", $"/directory.json?q={name}", $"/directory.csv?q={name}" })
        {
            await visitor.Open(output);
            Assert.Contains("last_confirmed", visitor.Html, StringComparison.Ordinal);
        }

        using var mallory = await hub.Member("Mallory");
        Assert.Equal("directory.notYours", (await hub.As(mallory.Account, requests => requests.Send(new ConfirmListing(slug)))).Error?.Code);
    }

    /// <summary>Makes the next step due.</summary>
    private Task<int> Age(string slug, string ago) => hub.Look(db => db.Database.ExecuteSqlAsync(
        $"UPDATE organizations SET look_again_at = now() - {ago}::interval WHERE slug = {slug}", Cancellation));

    private async Task<string> Asked(string slug)
    {
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE organizations SET asked_at = NULL, reminded_at = NULL WHERE slug = {slug}", Cancellation));
        await Age(slug, "1 hour");
        await Round();
        return Link().Match((await Letters(slug, "\"listingStillRight\""))[^1]).Value;
    }

    private async Task Round()
    {
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IFreshnessRound>().Go(Cancellation);
    }

    private async Task<IReadOnlyList<string>> Letters(string slug, string letter) =>
        [.. (await hub.Letters(letter)).Where(payload => payload.Contains($"/organizations/{slug}/", StringComparison.Ordinal))];

    private Task<NodaTime.Instant?> Confirmed(string slug) =>
        hub.Look(db => db.Organizations.Where(o => o.Slug == slug).Select(o => o.ConfirmedAt).SingleAsync(Cancellation));

    [GeneratedRegex(@"/still-right/[\w-]+")]
    private static partial Regex Link();
}
