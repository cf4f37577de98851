using AngleSharp.Html.Dom;
using SolidarityHub.Application.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Talk leads somewhere, and shows where it led.</summary>
public sealed class ToActionTests(Hub hub)
{
    [Fact]
    public async Task An_event_begins_with_what_was_said_and_stands_under_it_afterwards()
    {
        var talk = await hub.Site.NewConversation();
        using var editor = await hub.Editor();
        await hub.As(editor.Account, requests => requests.Send(new PostReply(talk.Id, "A tool swap on Saturday. Bring what you do not use.", null, $"key-{Guid.CreateVersion7():N}")));
        await editor.Open(talk.Path);

        await editor.Follow("#post-1 [data-act=more]");
        await editor.Follow("a[href^='/events/new']");
        Assert.Equal("A tool swap on Saturday", editor.Find<IHtmlInputElement>("[name='Form.Title']").Value);
        Assert.StartsWith("> A tool swap", editor.Find<IHtmlTextAreaElement>("[name='Form.Description']").Value);
        await editor.Submit("form:has([name='Form.Title'])", new { Summary = "We swap tools.", StartDate = "2099-05-02", StartTime = "10:00", Venue = "Library", Place = "Watsonville" });
        Assert.True(editor.Path.StartsWith("/events/", StringComparison.Ordinal) && !editor.Path.StartsWith("/events/new", StringComparison.Ordinal), string.Join("; ", editor.Errors));

        using var visitor = hub.Visitor();
        await visitor.Open(talk.Path);
        Assert.Equal(editor.Path, visitor.Find<IHtmlAnchorElement>("#post-1 .post-outcomes a").GetAttribute("href"));
    }

    [Fact]
    public async Task Only_what_one_has_made_oneself_can_be_said_to_have_come_of_a_post()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var post = await hub.As(bo, requests => requests.Send(new PostReply(talk.Id, "An idea", null, $"key-{Guid.CreateVersion7():N}")));
        var anyEvent = await hub.Look(db => Task.FromResult(db.Organizations.OrderBy(found => found.Slug).Select(found => found.Slug).First()));

        var refused = await hub.As(bo, requests => requests.Send(new RecordOutcome(post.Value.Id, Domain.Threads.LinkedKind.Organization, anyEvent)));

        Assert.Equal("threads.notYours", refused.Error?.Code);
    }
}
