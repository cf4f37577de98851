using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SolidarityHub.Application.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Whatever is sent to the hub is refused clearly or cut off, and other readers notice nothing of it.</summary>
public sealed class HubHardeningTests(Hub hub)
{
    [Theory]
    [InlineData("{\"type\":1,\"target\":")]
    [InlineData("not json at all")]
    [InlineData("[]")]
    [InlineData("{\"type\":1,\"target\":\"Here\",\"arguments\":{}}")]
    public async Task Garbage_is_cut_off_and_others_hear_on(string garbage)
    {
        var conversation = await hub.Site.NewConversation();
        using var visitor = hub.Visitor();
        await using var other = await Listener.Open(visitor, conversation.Id);
        await using var page = await RawPage.Open(hub.Address);
        await page.Send(garbage);
        Assert.True(await page.IsCutOff());
        await OthersHear(other, conversation);
    }

    [Fact]
    public async Task A_message_over_4_KB_is_cut_off()
    {
        await using var small = await RawPage.Open(hub.Address);
        await small.Call("Nothing", "1", new string('a', 3_900));
        Assert.NotNull(await small.Answer("1"));

        await using var large = await RawPage.Open(hub.Address);
        await large.Call("Nothing", "1", new string('a', 4_200));
        Assert.True(await large.IsCutOff());
    }

    [Theory]
    [InlineData("PostReply")]
    [InlineData("OnConnectedAsync")]
    [InlineData("Dispose")]
    [InlineData("GetHashCode")]
    public async Task An_unknown_method_is_refused_and_the_page_can_go_on(string method)
    {
        var conversation = await hub.Site.NewConversation();
        await using var page = await RawPage.Open(hub.Address);
        await page.Call(method, "1", "x");
        var refusal = (await page.Answer("1"))!.Value;
        Assert.Contains(method, refusal.GetProperty("error").GetString(), StringComparison.Ordinal);

        await page.Call("Subscribe", "2", conversation.Id, Guid.Empty, 0);
        Assert.True((await page.Answer("2"))!.Value.GetProperty("result").GetProperty("reset").GetBoolean());
    }

    [Fact]
    public async Task Arguments_that_do_not_fit_are_refused_without_telling_of_our_insides()
    {
        await using var page = await RawPage.Open(hub.Address);
        foreach (object?[] arguments in (object?[][])[["no guid", 1, 2], [], [Guid.Empty, Guid.Empty, "x"], [null, null, null]])
        {
            await page.Call("Subscribe", "1", arguments);
            var refusal = (await page.Answer("1"))!.Value.GetProperty("error").GetString()!;
            Assert.DoesNotContain("   at ", refusal, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", refusal, StringComparison.Ordinal);
        }

        await page.Call("Subscribe", "2", Guid.CreateVersion7(), Guid.Empty, -5);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await page.Answer("2"))!.Value.GetProperty("result").ValueKind);
    }

    [Fact]
    public async Task A_flood_of_calls_is_refused_then_cut_off_and_others_hear_on()
    {
        var conversation = await hub.Site.NewConversation();
        using var visitor = hub.Visitor();
        await using var other = await Listener.Open(visitor, conversation.Id);
        await using var page = await RawPage.Open(hub.Address);
        for (var call = 0; call < 40; call++) await page.Call("Here", $"{call}", conversation.Id);
        var refusal = await page.Read(message => message.TryGetProperty("error", out var error) && error.GetString()!.Contains("threads.tooFast", StringComparison.Ordinal));
        Assert.NotNull(refusal);
        for (var call = 0; call < 400; call++) await page.Call("Here", null, conversation.Id);
        Assert.True(await page.IsCutOff());
        await OthersHear(other, conversation);
    }

    [Fact]
    public async Task Calls_of_one_page_are_served_one_after_another()
    {
        var conversation = await hub.Site.NewConversation();
        await using var page = await RawPage.Open(hub.Address);
        for (var call = 1; call <= 10; call++) await page.Call("Subscribe", $"{call}", conversation.Id, Guid.Empty, 0);
        var order = new List<int>();
        while (order.Count < 10)
            await page.Read(message =>
            {
                if (message.TryGetProperty("invocationId", out var id)) order.Add(int.Parse(id.GetString()!, System.Globalization.CultureInfo.InvariantCulture));
                return order.Count == 10;
            });
        Assert.Equal(Enumerable.Range(1, 10), order);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_listen_with_a_members_sign_in()
    {
        using var ana = await hub.Member("Ana");
        await using var foreign = await RawPage.Open(hub.Address, ana, origin: "https://elsewhere.example");
        Assert.True(await foreign.IsCutOff());
        await using var opaque = await RawPage.Open(hub.Address, ana, origin: "null");
        Assert.True(await opaque.IsCutOff());

        await using var own = await RawPage.Open(hub.Address, ana, origin: hub.Address.GetLeftPart(UriPartial.Authority));
        await own.Call("Nothing", "1");
        Assert.NotNull(await own.Answer("1"));
    }

    [Fact]
    public async Task Only_web_sockets_are_served_so_that_any_node_may_answer()
    {
        using var visitor = hub.Visitor();
        using var answer = await visitor.Http.GetAsync(new Uri("/hubs/threads", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task A_member_has_eight_connections_and_a_sign_in_that_expires_ends_its_connection()
    {
        await using var site = hub.Open("strict", new Dictionary<string, string> { ["Hub:Limits:ConnectionsPerMember"] = "8" });
        using var ana = await site.Member("Ana");
        using var ben = await site.Member("Ben");
        var conversation = await site.NewConversation();
        var open = new List<RawPage>();
        for (var number = 0; number < 8; number++) open.Add(await RawPage.Open(site.Address, ana));
        foreach (var page in open)
        {
            await page.Call("Nothing", "1");
            Assert.NotNull(await page.Answer("1"));
        }

        await using var ninth = await RawPage.Open(site.Address, ana);
        Assert.True(await ninth.IsCutOff());
        await using var another = await Listener.Open(ben, conversation.Id);
        Assert.True(another.LetIn);
        await open[0].DisposeAsync();
        await Eventually.True(() => GetsIn(site, ana), "there is room again");
        foreach (var page in open) await page.DisposeAsync();

        site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme)
            .ExpireTimeSpan = TimeSpan.FromSeconds(5);
        using var brief = await site.Member("Cleo");
        await using var hearing = await Listener.Open(brief, conversation.Id);
        Assert.True(hearing.LetIn);
        await hearing.Closed.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static async Task<bool> GetsIn(Site site, Browser browser)
    {
        await using var page = await RawPage.Open(site.Address, browser);
        await page.Call("Nothing", "1");
        return await page.Answer("1") is not null;
    }

    private async Task OthersHear(Listener other, Conversation conversation)
    {
        var words = $"All is well {Guid.CreateVersion7():N}";
        var member = await hub.MakeMember("Dora");
        Assert.True((await hub.As(member, requests => requests.Send(new PostReply(conversation.Id, words, null, $"hear-{Guid.CreateVersion7():N}")))).Succeeded);
        await Eventually.True(() => other.Knows(words), "another page hears what is said");
    }
}
