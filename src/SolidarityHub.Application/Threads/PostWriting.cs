using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Makes of a member's Markdown what a post is: its HTML, whom it names and what of the site it links to.</summary>
public sealed class PostWriting(IMarkdown markdown, Mentions mentions, SiteLinks links)
{
    public async Task<WrittenPost> Write(DiscussionThread thread, string body, CancellationToken cancellation)
    {
        var named = await mentions.FindIn(thread, body, cancellation);
        var linked = await links.FindIn(body, cancellation);
        return new WrittenPost(new PostText(body, markdown.ToPostHtml(named.Linked), linked), named.Members);
    }
}

/// <summary>A text as it will be shown, and the members whom it names.</summary>
public sealed record WrittenPost(PostText Text, IReadOnlyCollection<Guid> Named);
