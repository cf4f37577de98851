using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>A conversation as part of a page: <c>&lt;vc:thread-panel thread-id="…" /&gt;</c>.</summary>
public sealed class ThreadPanelViewComponent(IRequests requests, ICurrentActor current) : ViewComponent
{
    /// <param name="threadId">Which conversation.</param>
    /// <param name="window">What to show of it, when the page has read it already.</param>
    /// <param name="draft">What was typed and refused, to be shown again.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid threadId, ThreadWindow? window = null, ThreadDraft? draft = null)
    {
        // A kept page is dropped as soon as its conversation changes.
        HttpContext.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add($"thread:{threadId}");

        if (window is null)
        {
            var read = await requests.Send(ThreadAsk.Of(threadId, HttpContext.Request), HttpContext.RequestAborted);
            // A page whose conversation is not for this reader is still a page.
            if (!read.Succeeded) return Content("");
            window = read.Value;
        }

        var answered = ThreadAsk.Number(HttpContext.Request, "reply");
        return View(new ThreadPanel
        {
            Window = window,
            Here = draft?.Back ?? HttpContext.Request.Path.Value ?? window.Path,
            IsMember = current.Actor.IsMember,
            IsEditor = current.Actor.IsEditor,
            Draft = draft ?? new ThreadDraft { ClientKey = Guid.CreateVersion7().ToString("N") },
            Answered = window.Posts.FirstOrDefault(post => draft is null ? post.Number == answered : post.Id == draft.ParentId),
        });
    }
}

/// <summary>What a conversation's markup is made of.</summary>
public sealed class ThreadPanel
{
    public required ThreadWindow Window { get; init; }

    /// <summary>The page the conversation stands on, for the way back after a form was sent.</summary>
    public required string Here { get; init; }

    public required bool IsMember { get; init; }

    public required bool IsEditor { get; init; }

    public required ThreadDraft Draft { get; init; }

    /// <summary>The post that the form answers.</summary>
    public PostRecord? Answered { get; init; }

    public IEnumerable<PostView> Posts => NestedOrder.Of(Window.Posts).Select(post => new PostView(post, this));
}

/// <summary>One post in its conversation.</summary>
/// <param name="Post">The post.</param>
/// <param name="Panel">What is around it.</param>
/// <param name="IsTemplate">Whether this is the pattern that live posts are made from: it shows every part that a post may have.</param>
public sealed record PostView(PostRecord Post, ThreadPanel Panel, bool IsTemplate = false);

/// <summary>What a person typed, kept while a form is shown again.</summary>
public sealed class ThreadDraft
{
    public string? Body { get; init; }

    public Guid? ParentId { get; init; }

    public required string ClientKey { get; init; }

    public string? Back { get; init; }

    /// <summary>Why it was refused, in the reader's language.</summary>
    public string? Refusal { get; init; }
}

/// <summary>Reads from an address which part of a conversation is meant.</summary>
internal static class ThreadAsk
{
    public static GetThread Of(Guid threadId, HttpRequest request) => new(
        threadId, Number(request, "around"), Number(request, "after"), Number(request, "before"));

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

/// <summary>The drawing beside each reaction.</summary>
internal static class ReactionIcons
{
    public static string Of(ReactionKind kind) => kind switch
    {
        ReactionKind.Thanks => "star",
        ReactionKind.Heart => "heart",
        ReactionKind.Idea => "idea",
        ReactionKind.Question => "question",
    };
}
