using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>Pages for visitors are made once and kept until what they show changes.</summary>
public sealed class KeptPagesTests(Hub hub)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/help")]
    [InlineData("/comic")]
    [InlineData("/sponsors")]
    [InlineData("/directory")]
    [InlineData("/directory.geojson")]
    [InlineData("/reading-groups")]
    [InlineData("/events")]
    [InlineData("/articles")]
    public async Task The_second_visitor_gets_the_page_made_for_the_first(string path)
    {
        // A query of its own keeps this look apart from those of other tests.
        var address = new Uri(hub.Address, $"{path}?kept={Guid.CreateVersion7()}");
        using var http = new HttpClient();
        using var first = await http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.True(first.IsSuccessStatusCode);
        Assert.False(first.Headers.Contains("Set-Cookie"), "A page that sets a cookie is not kept.");
        Assert.Null(first.Headers.Age);
        // What others do meanwhile may end it between two looks, so a look after that counts as well.
        await Eventually.True(
            async () =>
            {
                using var next = await http.GetAsync(address, TestContext.Current.CancellationToken);
                return next.Headers.Age is not null;
            },
            $"{path} is kept");
    }

    [Fact]
    public async Task A_conversation_read_by_visitors_is_made_anew_when_someone_posts()
    {
        var talk = await hub.Site.NewConversation();
        var address = new Uri(hub.Address, talk.Path);
        using var http = new HttpClient();
        await http.GetStringAsync(address, TestContext.Current.CancellationToken);
        var author = await hub.MakeMember("Ana");

        await hub.As(author, requests => requests.Send(new Application.Threads.PostReply(talk.Id, "Fresh bread", null, Guid.CreateVersion7().ToString())));

        Assert.Contains("Fresh bread", await http.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
