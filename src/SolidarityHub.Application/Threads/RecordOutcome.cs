using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Writes under a post what came of it, so that the talk shows that talk leads somewhere.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Kind">An event or an organization.</param>
/// <param name="Slug">Which one; it must be one that I have just made.</param>
[Access(Who.Member)]
public sealed record RecordOutcome(Guid PostId, LinkedKind Kind, string Slug) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<RecordOutcome>
    {
        public Rules() => RuleFor(outcome => outcome.Kind).Must(kind => kind is LinkedKind.Event or LinkedKind.Organization);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements) : ICommandHandler<RecordOutcome, Done>
    {
        public async ValueTask<Result<Done>> Handle(RecordOutcome request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(request.PostId, actor, cancellationToken) is not var (thread, post)) return ThreadErrors.PostNotFound;
            if (!await db.MayWrite(thread.Id, actor, cancellationToken)) return ThreadErrors.NotWriters;
            if (await Made(request, actor.Id, cancellationToken) is not { } id) return ThreadErrors.NotYours;
            if (thread.CameOf(post, new LinkedThing(request.Kind, id)))
                announcements.ThreadChanged(thread, actor.Id, await db.RecordOf(post, actor.Id, cancellationToken));
            return Result.Done;
        }

        private Task<Guid?> Made(RecordOutcome request, Guid me, CancellationToken cancellation) => request.Kind switch
        {
            LinkedKind.Event => db.Events.Where(happening => happening.Slug == request.Slug && happening.AnnouncedBy == me)
                .Select(happening => (Guid?)happening.Id).SingleOrDefaultAsync(cancellation),
            _ => db.Organizations.Where(group => group.Slug == request.Slug
                    && db.OrganizationMembers.Any(place => place.OrganizationId == group.Id && place.MemberId == me))
                .Select(group => (Guid?)group.Id).SingleOrDefaultAsync(cancellation),
        };
    }
}
