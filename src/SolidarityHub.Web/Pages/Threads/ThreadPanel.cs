using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>A conversation as part of a page: <c>&lt;vc:thread-panel thread-id="…" /&gt;</c>.</summary>
public sealed class ThreadPanelViewComponent(IRequests requests, ICurrentActor current) : ViewComponent
{
    /// <param name="threadId">Which conversation.</param>
    /// <param name="window">What to show of it, when the page has read it already.</param>
    /// <param name="draft">What was typed and refused, to be shown again.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid threadId, ThreadWindow? window = null, ThreadDraft? draft = null)
    {
        HttpContext.Shows($"thread:{threadId}");

        if (window is null)
        {
            var read = await requests.Send(ThreadAsk.Of(threadId, HttpContext.Request), HttpContext.RequestAborted);
            // A page whose conversation is not for this reader is still a page.
            if (!read.Succeeded) return Content("");
            window = read.Value;
        }

        // A card shows what everyone may see of another thing, which may be withdrawn.
        if (window.Posts.Any(post => post.Cards.Count + post.Outcomes.Count > 0)) HttpContext.Shows("cards");

        var answered = ThreadAsk.Number(HttpContext.Request, "reply");
        // Who had begun to write when the talk was closed finds their words all the same.
        var kept = draft is null && current.Actor.IsMember && (window.CanPost || window.Locked) ? await Kept(threadId) : null;
        // An answer that the address asks for wins over the one that the draft was meant for.
        var answeredPost = window.Posts.FirstOrDefault(post => draft is not null ? post.Id == draft.ParentId
            : answered is not null ? post.Number == answered : post.Id == kept?.ParentId);
        return View(new ThreadPanel
        {
            Window = window,
            ByTime = ThreadAsk.ByTime(HttpContext.Request),
            Here = draft?.Back ?? HttpContext.Request.Path.Value ?? window.Path,
            IsMember = current.Actor.IsMember,
            IsEditor = current.Actor.IsEditor,
            Draft = draft ?? new ThreadDraft
            {
                ClientKey = Guid.CreateVersion7().ToString("N"),
                Body = ThreadAsk.Quotes(HttpContext.Request) && answeredPost is not null ? await Quoted(answeredPost, kept?.Body) : kept?.Body,
                SavedAt = kept?.SavedAt,
            },
            Answered = answeredPost,
        });
    }

    private async Task<KeptDraft?> Kept(Guid threadId)
    {
        var kept = await requests.Send(new GetDraft(threadId), HttpContext.RequestAborted);
        return kept.Succeeded ? kept.Value : null;
    }

    private async Task<string?> Quoted(PostRecord post, string? draft)
    {
        var quote = await requests.Send(new QuotePost(post.Id), HttpContext.RequestAborted);
        return !quote.Succeeded ? draft : draft is null ? quote.Value : $"{draft}\n\n{quote.Value}";
    }
}

/// <summary>What a conversation's markup is made of.</summary>
public sealed class ThreadPanel
{
    public required ThreadWindow Window { get; init; }

    /// <summary>The page the conversation stands on, for the way back after a form was sent.</summary>
    public required string Here { get; init; }

    /// <summary>One after the other instead of answers under what they answer.</summary>
    public required bool ByTime { get; init; }

    public required bool IsMember { get; init; }

    public required bool IsEditor { get; init; }

    public required ThreadDraft Draft { get; init; }

    /// <summary>The post that the form answers.</summary>
    public PostRecord? Answered { get; init; }

    public IEnumerable<PostView> Posts =>
        (ByTime ? Window.Posts : NestedOrder.Of(Window.Posts)).Select(post => new PostView(post, this));

    /// <summary>This page with another part of the conversation, in the same order.</summary>
    public string With(string query) => (query.Length > 0, ByTime) switch
    {
        (true, true) => $"{Here}?{query}&order=time",
        (true, false) => $"{Here}?{query}",
        (false, true) => $"{Here}?order=time",
        (false, false) => Here,
    };
}

/// <summary>One post in its conversation.</summary>
/// <param name="Post">The post.</param>
/// <param name="Panel">What is around it.</param>
/// <param name="IsTemplate">Whether this is the pattern that live posts are made from: it shows every part that a post may have.</param>
public sealed record PostView(PostRecord Post, ThreadPanel Panel, bool IsTemplate = false)
{
    public int Depth => Panel.ByTime ? 1 : Post.Depth;
}

/// <summary>What a person typed, kept while a form is shown again.</summary>
public sealed record ThreadDraft
{
    public string? Body { get; init; }

    public Guid? ParentId { get; init; }

    public required string ClientKey { get; init; }

    public string? Back { get; init; }

    /// <summary>When it was kept on the server; null when it comes from a form.</summary>
    public Instant? SavedAt { get; init; }

    /// <summary>How it will look, when that was asked for.</summary>
    public PostPreview? Preview { get; init; }

    /// <summary>Why it was refused, in the reader's language.</summary>
    public string? Refusal { get; init; }
}

/// <summary>Reads from an address which part of a conversation is meant.</summary>
internal static class ThreadAsk
{
    public static GetThread Of(Guid threadId, HttpRequest request) => new(
        threadId, Number(request, "around"), Number(request, "after"), Number(request, "before"));

    public static bool ByTime(HttpRequest request) => request.Query["order"] == "time";

    /// <summary>Whether the post that is answered is to be quoted too.</summary>
    public static bool Quotes(HttpRequest request) => request.Query.ContainsKey("quote");

    /// <summary>A number that cannot be read is as good as none: the conversation then opens at its beginning.</summary>
    public static int? Number(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Puts answers under what they answer, each in the order of its number; the island does the same (apply.ts).</summary>
internal static class NestedOrder
{
    public static IEnumerable<PostRecord> Of(IReadOnlyList<PostRecord> posts)
    {
        var shown = posts.Select(post => post.Id).ToHashSet();
        var answers = posts.OrderBy(post => post.Number)
            .ToLookup(post => post.ParentId is { } parent && shown.Contains(parent) ? parent : Guid.Empty);
        var waiting = new Stack<PostRecord>(answers[Guid.Empty].Reverse());
        while (waiting.TryPop(out var post))
        {
            yield return post;
            foreach (var answer in answers[post.Id].Reverse()) waiting.Push(answer);
        }
    }
}
