using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>Lets the forms of other features begin with what was said in a post, and tell it afterwards what came of it.</summary>
internal static class FromTalk
{
    /// <summary>What the post gives to begin with; nothing when there is no such post for this person.</summary>
    public static async Task<TalkForAction?> Talk(this HubPage page, Guid? fromPost)
    {
        if (fromPost is not { } post || !page.Actor.IsMember) return null;
        var talk = await Requests(page).Send(new GetTalkForAction(post), page.HttpContext.RequestAborted);
        return talk.Succeeded ? talk.Value : null;
    }

    /// <summary>The thing stands, whether or not the post could be told.</summary>
    public static async Task CameOf(this HubPage page, Guid? fromPost, LinkedKind kind, string slug)
    {
        if (fromPost is { } post) await Requests(page).Send(new RecordOutcome(post, kind, slug), page.HttpContext.RequestAborted);
    }

    private static IRequests Requests(HubPage page) => page.HttpContext.RequestServices.GetRequiredService<IRequests>();
}
