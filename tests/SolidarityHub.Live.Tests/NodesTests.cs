using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.TestSite;

namespace SolidarityHub.Live.Tests;

/// <summary>Several nodes, and each of their parts taken away in mid-burst: every acknowledged post reaches every page, none twice.</summary>
public sealed class NodesTests(Cluster cluster)
{
    private const int MostBroken = 100;

    /// <summary>More than one node takes in a round (20), so that several share them.</summary>
    private const int DueArticles = 70;

    [Fact]
    public Task A_burst_over_all_nodes() => Prove("Burst over all nodes", Nothing);

    [Fact]
    public Task One_node_is_killed_in_mid_burst_and_comes_back() => Prove("One node killed with kill -9", async () =>
    {
        await cluster.Nodes[0].Kill();
        await Task.Delay(Size.Now.Burst / 2);
        await cluster.Nodes[0].Start();
    });

    [Fact]
    public Task Redis_is_stopped_and_started() => Prove("Redis stopped and started", async () =>
    {
        await cluster.Redis.Stop();
        await Task.Delay(Size.Now.Burst / 2);
        await cluster.Redis.Start();
    });

    [Fact]
    public Task PostgreSQL_is_restarted() => Prove("PostgreSQL restarted", cluster.RestartPostgres);

    [Fact]
    public async Task The_number_of_readers_is_that_of_all_nodes()
    {
        await cluster.Up();
        var conversation = await cluster.Site.NewConversation();
        await using var crowd = await ReaderProgram.Start("crowd", cluster.Address.GetLeftPart(UriPartial.Authority), conversation.Id.ToString(), $"{Size.Now.Pages}");
        await Eventually.True(async () => (await crowd.Ask("report")).GetProperty("seen").GetInt32() == Size.Now.Pages, "a page shows the readers of all nodes", 40);
        Figures.Keep("Readers counted over all nodes", $"{Size.Now.Pages} of {Size.Now.Pages}");
    }

    [Fact]
    public async Task What_is_withdrawn_on_one_node_falls_silent_on_the_others_within_two_seconds()
    {
        await cluster.Up();
        var conversation = await cluster.Site.NewConversation();
        var editor = await cluster.Site.MakeMember("Eva", SiteRole.Editor);
        using var visitor = new Browser(cluster.Nodes[^1].Address);
        await using var hearing = await Listener.Open(visitor, conversation.Id);
        Assert.True(hearing.LetIn);

        await cluster.Site.As(editor, requests => requests.Send(new WithdrawArticle(conversation.Path.Split('/')[^1])));
        var done = Stopwatch.GetTimestamp();

        await Eventually.True(() => hearing.RevokedAt is not null, "the page on the other node is told");
        var took = Stopwatch.GetElapsedTime(done, hearing.RevokedAt!.Value);
        Figures.Keep("Withdrawn on another node: silent after", $"{took.TotalSeconds:0.00} s");
        Assert.True(took < TimeSpan.FromSeconds(2), $"It took {took.TotalSeconds:0.00} s.");
    }

    [Fact]
    public async Task An_article_that_is_due_on_all_nodes_appears_once()
    {
        await cluster.Up();
        var site = cluster.Site;
        var editor = await site.MakeMember("Eva", SiteRole.Editor);
        var word = $"due{Guid.CreateVersion7():N}";
        var slugs = new List<string>();
        for (var number = 1; number <= DueArticles; number++)
            slugs.Add((await site.As(editor, requests => requests.Send(
                new PublishArticle { Title = $"{word} {number}", Kind = ArticleKind.Article, Body = "A text.", Languages = ["en"], Draft = true }))).Value);
        var now = SystemClock.Instance.GetCurrentInstant();
        await site.Look(db => db.Articles.Where(article => slugs.Contains(article.Slug)).ExecuteUpdateAsync(article => article
            .SetProperty(a => a.State, ArticleState.Scheduled).SetProperty(a => a.ScheduledFor, now)));

        await Eventually.True(
            () => site.Look(db => db.Articles.Where(article => slugs.Contains(article.Slug)).AllAsync(article => article.State == ArticleState.Published)),
            "every due article has appeared", 60);

        var steps = await site.Look(db => (
            from step in db.ArticleSteps
            join article in db.Articles on step.ArticleId equals article.Id
            where slugs.Contains(article.Slug) && step.Act == ArticleAct.Appear
            select article.Slug).ToListAsync());
        Assert.Equal(slugs.Order(), steps.Order());
        Figures.Keep($"Due on {Size.Now.Nodes + 1} nodes at once: appeared, once each", $"{steps.Count} of {DueArticles}");
    }

    private static Task Nothing() => Task.CompletedTask;

    private async Task Prove(string what, Func<Task> happen)
    {
        await cluster.Up();
        var thread = (await cluster.Site.NewConversation()).Id;
        await using var crowd = await ReaderProgram.Start("crowd", cluster.Address.GetLeftPart(UriPartial.Authority), thread.ToString(), $"{Size.Now.Pages}");
        await Eventually.True(async () => (await crowd.Ask("report")).GetProperty("live").GetInt32() == Size.Now.Pages, "all pages are live", 60);

        var writers = new Writers(cluster.Address, cluster.Tokens);
        var burst = writers.Burst(thread, Size.Now.Burst);
        await Task.Delay(Size.Now.Burst / 4);
        await happen();
        await burst;
        var ended = Stopwatch.GetTimestamp();

        var (head, digest, posts) = await Truth(thread);
        await Eventually.True(() => AllKnow(crowd, head, digest), $"every page equals the server: {await crowd.Ask("report")}, the head is {head}", 90);
        var settled = Stopwatch.GetElapsedTime(ended);
        var report = await crowd.Ask("report");

        Assert.Equal(0, report.GetProperty("twice").GetInt32());
        // Nothing acknowledged is missing, and nothing is there that nobody was told of: each key made one post.
        Assert.Equal(writers.Acknowledged.Keys.Order(), posts.Order());
        Figures.Keep(
            $"{what}, {Size.Now.Nodes} nodes, {Size.Now.Pages} pages",
            $"{posts.Count} posts acknowledged ({writers.Retried} retries); on every page once; equal {settled.TotalSeconds:0.0} s after the burst; {report.GetProperty("resets")} reloads");
    }

    /// <summary>What the database says. After its restart this process still holds broken connections; each is good for one refusal.</summary>
    private async Task<(long Head, string Digest, IReadOnlyList<Guid> Posts)> Truth(Guid thread)
    {
        for (var refused = 0; ; refused++)
        {
            try
            {
                return await Read(thread);
            }
            catch (InvalidOperationException broken) when (broken.InnerException is NpgsqlException && refused < MostBroken)
            {
            }
        }
    }

    private async Task<(long Head, string Digest, IReadOnlyList<Guid> Posts)> Read(Guid thread) => await cluster.Site.Look(async db =>
    {
        var head = await db.Threads.Where(found => found.Id == thread).Select(found => found.LastSeq).SingleAsync();
        var posts = await db.Posts.Where(post => post.ThreadId == thread).OrderBy(post => post.Number)
            .Select(post => new { post.Id, post.Number, post.Version, post.Seq }).ToListAsync();
        Assert.Equal(Enumerable.Range(1, posts.Count), posts.Select(post => post.Number));
        var lines = string.Join('\n', posts.Select(post => $"{post.Number} {post.Id} {post.Version} {post.Seq}"));
        return (head, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), (IReadOnlyList<Guid>)[.. posts.Select(post => post.Id)]);
    });

    private static async Task<bool> AllKnow(ReaderProgram crowd, long head, string digest)
    {
        var report = await crowd.Ask("report");
        return Only(report.GetProperty("heads"), one => one.GetInt64() == head) && Only(report.GetProperty("digests"), one => one.GetString() == digest);
    }

    private static bool Only(JsonElement list, Func<JsonElement, bool> fits) => list.GetArrayLength() == 1 && fits(list[0]);
}
