using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Where an article stands, how it came there, and what the member can do about it.</summary>
[Access(Who.Member)]
public sealed record GetArticleSteps(string Slug) : IQuery<ArticleSteps>
{
    internal sealed class Handler(IHubDb db, ArticleDesk desk, ICurrentActor current) : IQueryHandler<GetArticleSteps, ArticleSteps>
    {
        public async ValueTask<Result<ArticleSteps>> Handle(GetArticleSteps request, CancellationToken cancellationToken)
        {
            var a = await db.Articles.AsNoTracking().KeptBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (a is null) return ArticleErrors.NotFound;

            var editor = current.Actor.IsEditor;
            var steps = await db.ArticleSteps.Where(step => step.ArticleId == a.Id)
                .OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
                .Select(step => new ArticleStepRow(
                    step.Act, db.Members.Where(m => m.Id == step.ActorId).Select(m => m.DisplayName).FirstOrDefault(), step.Reason, step.At))
                .ToListAsync(cancellationToken);
            return new ArticleSteps(
                a.Slug, a.Title, a.Language, a.State, a.Revision, a.ScheduledLocal, a.ScheduledZone,
                [.. Enum.GetValues<ArticleAct>().Where(act => act is not (ArticleAct.Write or ArticleAct.Appear)
                    && ArticleWay.Next(a.State, act) is not null && (editor || !ArticleWay.IsForEditors(act)))],
                IsOwn: editor && a.WrittenById == current.Actor.MemberId && await desk.HasOtherEditors(cancellationToken),
                MayEdit: editor || ArticleWay.IsOpen(a.State),
                steps, await db.TranslationsOf(a, db.Articles.KeptBy(current.Actor, db), cancellationToken));
        }
    }
}

/// <summary>Where an article stands.</summary>
/// <param name="Can">What the member can do with it now.</param>
/// <param name="IsOwn">An editor's own text, which another editor should look at.</param>
public sealed record ArticleSteps(
    string Slug, string Title, string Language, ArticleState State, int Revision, LocalDateTime? ScheduledLocal, string? ScheduledZone,
    IReadOnlyList<ArticleAct> Can, bool IsOwn, bool MayEdit, IReadOnlyList<ArticleStepRow> Steps, IReadOnlyList<ArticleTranslation> Translations);

/// <summary>One step on its way.</summary>
/// <param name="By">Nobody when the site did it itself, or the member has left.</param>
public sealed record ArticleStepRow(ArticleAct Act, string? By, string Reason, Instant At);
