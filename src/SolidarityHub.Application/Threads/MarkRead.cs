using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Says which posts of a conversation I have read; notices about them are read with them.</summary>
/// <param name="ThreadId">Which conversation.</param>
/// <param name="Ranges">The numbers of the posts; what lies past the end is not counted.</param>
[Access(Who.Member)]
public sealed record MarkRead(Guid ThreadId, IReadOnlyList<NumberRange> Ranges) : ICommand<Done>
{
    /// <summary>A page that has been read piece by piece for five seconds has fewer pieces than this.</summary>
    public const int MostRanges = 100;

    /// <summary>Everything that has been said until now.</summary>
    public static MarkRead Whole(Guid threadId) => new(threadId, [new NumberRange(1, int.MaxValue)]);

    internal sealed class Rules : AbstractValidator<MarkRead>
    {
        public Rules() => RuleFor(mark => mark.Ranges).NotNull()
            .Must(ranges => ranges is { Count: > 0 and <= MostRanges }).WithErrorCode("threads.rangesUnreadable");
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, TimeProvider time, IReadingMarks marks, IAnnouncements announcements)
        : ICommandHandler<MarkRead, Done>
    {
        public async ValueTask<Result<Done>> Handle(MarkRead request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var last = await db.Threads.VisibleTo(current.Actor, db).Where(thread => thread.Id == request.ThreadId)
                .Select(thread => (int?)thread.LastNumber).SingleOrDefaultAsync(cancellationToken);
            if (last is not { } lastNumber) return ThreadErrors.NotFound;

            var read = NumberRanges.Of(request.Ranges).UpTo(lastNumber);
            if (read.IsEmpty) return Result.Done;
            await marks.Add(me, request.ThreadId, read, cancellationToken);
            if (await ReadNotices(me, request.ThreadId, read, cancellationToken)) announcements.Announce(new NoticesChanged([me]));
            return Result.Done;
        }

        private async Task<bool> ReadNotices(Guid me, Guid threadId, NumberRanges read, CancellationToken cancellation)
        {
            var waiting = await (
                from notice in db.Notices
                where notice.MemberId == me && notice.ThreadId == threadId && notice.ReadAt == null
                join post in db.Posts on notice.PostId equals post.Id
                select new { notice.ThingId, post.Number }).ToListAsync(cancellation);
            var things = waiting.Where(notice => read.Contains(notice.Number)).Select(notice => notice.ThingId).ToList();
            Instant? now = time.Now();
            return things.Count > 0 && await db.Notices.Where(notice => notice.MemberId == me && things.Contains(notice.ThingId))
                .ExecuteUpdateAsync(notice => notice.SetProperty(found => found.ReadAt, now), cancellation) > 0;
        }
    }
}
