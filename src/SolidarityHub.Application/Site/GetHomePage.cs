using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Site;

/// <summary>What the home page says, and where its question is answered.</summary>
[Access(Who.Anyone)]
public sealed record GetHomePage : IQuery<HomePage>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetHomePage, HomePage>
    {
        public async ValueTask<Result<HomePage>> Handle(GetHomePage request, CancellationToken cancellationToken)
        {
            var texts = await db.ReadTexts(
                [SiteTexts.Headline, SiteTexts.Lead, SiteTexts.Prompt, SiteTexts.FormerDomain], cancellationToken);
            var answers = await db.Threads.AsNoTracking().VisibleTo(current.Actor, db)
                .Where(thread => thread.SubjectKind == ThreadSubjectKind.HomePrompt && thread.SubjectId == HomePrompt.SubjectId)
                .Select(thread => new PromptThread(thread.Path, thread.PostCount))
                .SingleOrDefaultAsync(cancellationToken);
            return new HomePage(
                texts[SiteTexts.Headline].Body, texts[SiteTexts.Lead].Body, texts[SiteTexts.Prompt].Body,
                texts[SiteTexts.FormerDomain], answers);
        }
    }
}

/// <summary>The home page's texts.</summary>
/// <param name="Headline">The first sentence anyone reads.</param>
/// <param name="Lead">What this place is.</param>
/// <param name="Prompt">The question to everyone.</param>
/// <param name="FormerDomain">The word to those who look for this name's former owner; empty while switched off.</param>
/// <param name="Answers">Where the prompt is answered.</param>
public sealed record HomePage(
    Bilingual Headline, Bilingual Lead, Bilingual Prompt, SiteText FormerDomain, PromptThread? Answers);

/// <summary>The thread in which the home page's question is answered.</summary>
public sealed record PromptThread(string Path, int PostCount);
