using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Reading;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Who may not read any more hears nothing any more, within two seconds, also on a connection that stays open.</summary>
public sealed class RevocationTests(Hub hub)
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(4);

    private int said;

    [Theory]
    [InlineData("leaves")]
    [InlineData("is taken out")]
    [InlineData("is taken out where this node hears nothing of it")]
    public async Task Who_is_no_longer_in_the_group_hears_nothing_after_two_seconds(string how)
    {
        using var ana = await hub.Member("Ana");
        var circle = await Circle.Found(hub.Site, ana.Account!);
        using var reader = await hub.Member("Ben");
        await circle.Let(hub.Site, reader.Account!);
        await using var hearing = await Listener.Open(reader, circle.Thread);
        await using var host = await Listener.Open(ana, circle.Thread);
        await Say(circle, "before");
        await Eventually.True(() => hearing.Knows("before"), "a member of the group hears what is said");

        var left = await LeaveBy(how, reader.Account!, circle);
        await TalkFor(Watched, circle);

        Assert.NotNull(hearing.RevokedAt);
        Assert.True(Stopwatch.GetElapsedTime(left, hearing.RevokedAt.Value) <= Promise);
        Assert.DoesNotContain(hearing.Posts, post => Stopwatch.GetElapsedTime(left, post.At) > Promise);
        // Others are not disturbed, so the silence is not the site's.
        await Eventually.True(() => host.Posts.Select(post => post.Html).Distinct().Count() == said, "the host hears everything");
        using var answer = await reader.Http.GetAsync(new Uri($"/api/v1/threads/{circle.Thread}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Another_role_in_the_group_does_not_interrupt_the_reading()
    {
        using var ana = await hub.Member("Ana");
        var circle = await Circle.Found(hub.Site, ana.Account!);
        using var reader = await hub.Member("Ben");
        await circle.Let(hub.Site, reader.Account!);
        await using var hearing = await Listener.Open(reader, circle.Thread);

        Assert.True((await hub.As(circle.Host, requests => requests.Send(
            new ChangeRole(circle.Slug, reader.Account!.Id, GroupRole.Facilitator)))).Succeeded);
        await TalkFor(Promise, circle);

        Assert.Null(hearing.RevokedAt);
        await Eventually.True(() => hearing.Posts.Select(post => post.Html).Distinct().Count() == said, "the reader hears everything");
    }

    [Fact]
    public async Task A_visitor_hears_nothing_more_of_an_article_that_was_withdrawn()
    {
        var conversation = await hub.Site.NewConversation();
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        using var visitor = hub.Visitor();
        await using var hearing = await Listener.Open(visitor, conversation.Id);
        Assert.True(hearing.LetIn);

        var began = Stopwatch.GetTimestamp();
        Assert.True((await hub.As(editor, requests => requests.Send(new WithdrawArticle(conversation.Path.Split('/')[^1])))).Succeeded);

        await Eventually.True(() => hearing.RevokedAt is not null, "the visitor's page is told");
        Assert.True(Stopwatch.GetElapsedTime(began, hearing.RevokedAt!.Value) <= Promise);
    }

    [Fact]
    public async Task Who_never_was_in_the_group_is_not_let_in_and_does_not_stay_in_by_asking_again()
    {
        using var ana = await hub.Member("Ana");
        var circle = await Circle.Found(hub.Site, ana.Account!);
        using var stranger = await hub.Member("Cleo");
        var conversation = await hub.Site.NewConversation();
        await using var hearing = await Listener.Open(stranger, conversation.Id);
        for (var attempt = 0; attempt < 5; attempt++)
            await hearing.Call("Subscribe", circle.Thread, Guid.Empty, 0L);

        await Say(circle, "for the circle only");
        await using var host = await Listener.Open(ana, circle.Thread);
        await Say(circle, "and this");
        await Eventually.True(() => host.Knows("and this"), "the host hears");

        Assert.Empty(hearing.Posts);
    }

    [Fact]
    public async Task Who_was_taken_out_of_a_public_group_reads_on_but_changes_nothing_there()
    {
        var host = await hub.MakeMember("Ana");
        var max = await hub.MakeMember("Max");
        var circle = await Circle.Found(hub.Site, host);
        await circle.Let(hub.Site, max);
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE threads SET audience_kind = 'Everyone', audience_id = NULL WHERE id = {circle.Thread}"));
        var said = (await hub.As(max, requests => requests.Send(new PostReply(circle.Thread, "My words", null, $"key-{Guid.CreateVersion7():N}")))).Value;
        Assert.True((await hub.As(host, requests => requests.Send(new RemovePerson(circle.Slug, max.Id)))).Succeeded);

        var edited = await hub.As(max, requests => requests.Send(new EditPost(said.Id, "Abuse")));
        var nodded = await hub.As(max, requests => requests.Send(new ReactToPost(said.Id, Domain.Threads.ReactionKind.Heart, true)));

        Assert.Equal("threads.notWriters", edited.Error?.Code);
        Assert.Equal("threads.notWriters", nodded.Error?.Code);
        // One's own words can be taken away from anywhere.
        Assert.True((await hub.As(max, requests => requests.Send(new RemovePost(said.Id)))).Succeeded);
    }

    [Fact]
    public async Task A_connection_ends_when_its_sign_in_is_ended_elsewhere()
    {
        var conversation = await hub.Site.NewConversation();
        using var reader = await hub.Member("Ben");
        await using var hearing = await Listener.Open(reader, conversation.Id);

        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var work = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
            await work.Begin(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<IAccounts>().EndSignIns(reader.Account!.Id, CancellationToken.None);
            await work.Commit(CancellationToken.None);
        }

        await hearing.Closed.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private async Task<long> LeaveBy(string how, MemberAccount reader, Circle circle)
    {
        var done = how switch
        {
            "leaves" => (await hub.As(reader, requests => requests.Send(new LeaveReadingGroup(circle.Slug)))).Succeeded,
            "is taken out" => (await hub.As(circle.Host, requests => requests.Send(new RemovePerson(circle.Slug, reader.Id)))).Succeeded,
            _ => await hub.Look(db => db.GroupMembers.Where(place => place.MemberId == reader.Id).ExecuteDeleteAsync()) == 1,
        };
        Assert.True(done);
        return Stopwatch.GetTimestamp();
    }

    private async Task TalkFor(TimeSpan length, Circle circle)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < length)
        {
            await Say(circle, $"word {said}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private async Task Say(Circle circle, string words)
    {
        var posted = await hub.As(circle.Host, requests => requests.Send(new PostReply(circle.Thread, words, null, $"revocation-{++said:D6}")));
        Assert.True(posted.Succeeded);
    }
}
