using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Notifications;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Decides about a reported post and tells everyone who reported it.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Outcome">What is done about it.</param>
/// <param name="Answer">What those who reported it are told; never empty, somebody took the trouble.</param>
[Access(Who.Editor)]
public sealed record AnswerReports(Guid PostId, ReportOutcome? Outcome, string? Answer) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<AnswerReports>
    {
        public Rules()
        {
            RuleFor(answer => answer.Outcome).NotNull().IsInEnum();
            RuleFor(answer => answer.Answer).NotEmpty().MaximumLength(PostReport.AnswerMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time, ModerationLog log, IAnnouncements announcements)
        : ICommandHandler<AnswerReports, Done>
    {
        public async ValueTask<Result<Done>> Handle(AnswerReports request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(db.Posts.ForEditor(actor, db), request.PostId, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            // Nobody judges their own words.
            if (post.AuthorId == actor.Id) return ThreadErrors.OwnPost;

            // Under the thread's lock: of two editors who decide at once, the second is told.
            var waiting = await db.PostReports.Where(report => report.PostId == post.Id && report.AnsweredAt == null).ToListAsync(cancellationToken);
            if (waiting.Count == 0) return ThreadErrors.ReportsAnswered;

            var now = time.Now();
            var changed = Act(thread, post, request.Outcome!.Value, actor, now);
            if (changed) announcements.ThreadChanged(thread, actor.Id, await db.RecordOf(post, actor.Id, cancellationToken));
            log.Write(KindOf(request.Outcome.Value, changed), post, request.Answer);

            foreach (var report in waiting)
            {
                report.Decide(request.Outcome.Value, request.Answer!.Trim(), actor.Id, now);
                if (report.ReporterId is { } reporter) Tell(new Notice(reporter, report.Id, NoticeKind.ReportAnswered, thread.Id, post.Id, now), now);
            }

            announcements.Announce(new NoticesChanged([.. waiting.Select(report => report.ReporterId).OfType<Guid>()]));
            return Result.Done;
        }

        private bool Act(DiscussionThread thread, Post post, ReportOutcome outcome, Actor actor, Instant now)
        {
            switch (outcome)
            {
                case ReportOutcome.Hidden:
                    return thread.Hide(post, hidden: true, actor.Id, now).Value;
                case ReportOutcome.Removed when !post.Removed:
                    db.PostRevisions.Add(new PostRevision(ids.New(), post, now));
                    return thread.Remove(post, actor.Id, asEditor: true, now).Succeeded;
                default:
                    return thread.Hide(post, hidden: false, actor.Id, now).Value;
            }
        }

        // Decided as the reporters are told, also when it was covered or removed just before.
        private static ModerationActKind KindOf(ReportOutcome outcome, bool changed) => outcome switch
        {
            ReportOutcome.Hidden => ModerationActKind.PostHidden,
            ReportOutcome.Removed => ModerationActKind.PostRemoved,
            // What had been covered is shown again.
            ReportOutcome.LeftAsItIs => changed ? ModerationActKind.PostShown : ModerationActKind.PostLeft,
        };

        private void Tell(Notice notice, Instant now)
        {
            db.Notices.Add(notice);
            db.Outbox.Add(NoticeMessage.For(notice, ids.New(), now));
        }
    }
}
