using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Site;

/// <summary>What the home page says, and which public conversations are going on.</summary>
[Access(Who.Anyone)]
public sealed record GetHomePage : IQuery<HomePage>
{
    private const int Conversations = 4;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetHomePage, HomePage>
    {
        public async ValueTask<Result<HomePage>> Handle(GetHomePage request, CancellationToken cancellationToken)
        {
            var texts = await db.ReadTexts(
                [SiteTexts.Headline, SiteTexts.Lead, SiteTexts.Prompt, SiteTexts.FormerDomain], cancellationToken);
            var visible = db.Threads.AsNoTracking().VisibleTo(current.Actor, db);
            var answers = await visible
                .Where(thread => thread.SubjectKind == ThreadSubjectKind.HomePrompt && thread.SubjectId == HomePrompt.SubjectId)
                .Select(thread => new PromptThread(thread.Path, thread.PostCount))
                .SingleOrDefaultAsync(cancellationToken);
            var latest = await visible
                .Where(thread => thread.PostCount > 0 && thread.LastPostedAt != null)
                .OrderByDescending(thread => thread.LastPostedAt).ThenBy(thread => thread.Id)
                .Take(Conversations)
                .Select(thread => new Conversation(thread.Title, thread.Path, thread.SubjectKind, thread.PostCount, thread.LastPostedAt!.Value))
                .ToListAsync(cancellationToken);
            return new HomePage(
                texts[SiteTexts.Headline].Body, texts[SiteTexts.Lead].Body, texts[SiteTexts.Prompt].Body,
                texts[SiteTexts.FormerDomain], answers, latest);
        }
    }
}

/// <summary>The home page's texts and what is alive.</summary>
/// <param name="Headline">The first sentence anyone reads.</param>
/// <param name="Lead">What this place is.</param>
/// <param name="Prompt">The question to everyone.</param>
/// <param name="FormerDomain">The word to those who look for this name's former owner; empty while switched off.</param>
/// <param name="Answers">Where the prompt is answered.</param>
/// <param name="Latest">The conversations that were written in last.</param>
public sealed record HomePage(
    Bilingual Headline, Bilingual Lead, Bilingual Prompt, SiteText FormerDomain, PromptThread? Answers,
    IReadOnlyList<Conversation> Latest);

/// <summary>The thread in which the home page's question is answered.</summary>
public sealed record PromptThread(string Path, int PostCount);

/// <summary>A conversation in a list.</summary>
public sealed record Conversation(string Title, string Path, ThreadSubjectKind About, int PostCount, Instant LastPostedAt);
