using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Shows a post to the editors because it should not stand as it does.</summary>
[Access(Who.Member)]
public sealed record ReportPost(Guid PostId, ReportReason? Reason, string? Note) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ReportPost>
    {
        public Rules()
        {
            RuleFor(report => report.Reason).NotNull().IsInEnum();
            RuleFor(report => report.Note).MaximumLength(PostReport.NoteMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<ReportPost, Done>
    {
        public async ValueTask<Result<Done>> Handle(ReportPost request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var post = await db.Posts.AsNoTracking().VisibleTo(current.Actor, db)
                .SingleOrDefaultAsync(found => found.Id == request.PostId && found.RemovedAt == null, cancellationToken);
            if (post is null) return ThreadErrors.PostNotFound;
            if (post.AuthorId == me) return ThreadErrors.OwnPost;
            if (await db.PostReports.AnyAsync(report => report.PostId == post.Id && report.ReporterId == me, cancellationToken))
                return ThreadErrors.ReportedBefore;

            db.PostReports.Add(new PostReport(ids.New(), post.Id, me, request.Reason!.Value, request.Note?.Trim() ?? "", time.Now()));
            return Result.Done;
        }
    }
}
