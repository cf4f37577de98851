using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Notes that I have read a chapter, or takes the note back. Others see only how many have.</summary>
[Access(Who.Member)]
public sealed record MarkChapterRead(string Slug, int Number, bool Read) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : ICommandHandler<MarkChapterRead, Done>
    {
        public async ValueTask<Result<Done>> Handle(MarkChapterRead request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Member, cancellationToken);
            if (!found.Succeeded) return found.Error;
            if (found.Value.Chapters.FirstOrDefault(c => c.Number == request.Number) is not { } chapter)
                return ReadingGroupErrors.ChapterNotFound;
            var me = current.Actor.Id;
            var mark = await db.ChapterReadings.SingleOrDefaultAsync(
                r => r.GroupChapterId == chapter.Id && r.MemberId == me, cancellationToken);
            if (request.Read && mark is null) db.ChapterReadings.Add(new ChapterReading(chapter.Id, me, time.Now()));
            if (!request.Read && mark is not null) db.ChapterReadings.Remove(mark);
            return Result.Done;
        }
    }
}
