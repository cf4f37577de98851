using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>A scheduled article appears by itself, once, whatever the nodes do.</summary>
public sealed class ScheduleTests(Hub hub)
{
    private readonly string word = Drafted.Word();

    [Fact]
    public async Task An_editor_gives_a_time_on_their_own_clock_and_sees_it_again()
    {
        var slug = await Draft();
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{slug}/steps");
        await eva.Submit("form:has(button[formaction*='Schedule'])", new { Date = "2020-01-01", Time = "09:00" }, "button[formaction*='Schedule']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eva.Status);
        Assert.Contains("Choose a time ahead, within a year.", eva.Errors);

        var day = TimeProvider.System.GetUtcNow().AddDays(30);
        await eva.Submit(
            "form:has(button[formaction*='Schedule'])", new { Date = $"{day:yyyy-MM-dd}", Time = "18:30", Zone = "America/Los_Angeles" }, "button[formaction*='Schedule']");
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));
        Assert.Contains("(America/Los_Angeles)", eva.Text);
        Assert.Contains("6:30", eva.Text);
        await eva.Open("/articles/desk?state=scheduled");
        Assert.Contains(word, eva.Text);
    }

    [Fact]
    public async Task Due_articles_appear_once_and_what_another_node_holds_is_left_to_it()
    {
        var (held, free) = (await Scheduled(), await Scheduled());
        using var visitor = hub.Visitor();
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
            var stop = TestContext.Current.CancellationToken;
            await db.Articles.Where(a => a.Slug == held || a.Slug == free)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.ScheduledFor, SystemClock.Instance.GetCurrentInstant() + Duration.FromSeconds(3)), stop);
            await using var node = await db.Database.BeginTransactionAsync(stop);
            Assert.Single(await db.Articles.FromSql($"SELECT *, xmin FROM articles WHERE slug = {held} FOR UPDATE").ToListAsync(stop));
            await Eventually.True(() => IsShown(visitor, free), "a due article appears without anybody doing anything", 40);
            Assert.False(await IsShown(visitor, held));
        }

        await Eventually.True(() => IsShown(visitor, held), "what the other node let go of appears", 40);
        foreach (var slug in new[] { held, free })
            Assert.Equal(1, await hub.Look(db => db.ArticleSteps.CountAsync(step =>
                step.Act == ArticleAct.Appear && db.Articles.Any(a => a.Slug == slug && a.Id == step.ArticleId))));
        // By its author: others publish meanwhile, and the first page is short.
        await visitor.Open($"/articles?author=Baker+{word}");
        Assert.Contains($"Bread {word}", visitor.Text);
    }

    private async Task<string> Draft()
    {
        using var rosa = await hub.Member("Rosa");
        return await Drafted.By(hub, rosa, new WriteArticle { Title = $"Bread {word}", Authors = $"Baker {word}", Body = "We bake.", Language = "en" });
    }

    private async Task<string> Scheduled()
    {
        var slug = await Draft();
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        Assert.True((await hub.As(editor, requests => requests.Send(
            new ScheduleArticle(slug, 1, $"{TimeProvider.System.GetUtcNow().AddDays(9):yyyy-MM-dd}", "09:00", "UTC", false)))).Succeeded);
        return slug;
    }

    private static async Task<bool> IsShown(Browser visitor, string slug)
    {
        await visitor.Open($"/articles/{slug}?look={Guid.CreateVersion7()}");
        return visitor.Status == HttpStatusCode.OK;
    }
}
