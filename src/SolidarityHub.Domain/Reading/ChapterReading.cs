using NodaTime;

namespace SolidarityHub.Domain.Reading;

/// <summary>That someone has read a chapter. Others only ever see how many have.</summary>
public sealed class ChapterReading
{
    private ChapterReading() { }

    public ChapterReading(Guid groupChapterId, Guid memberId, Instant now) =>
        (GroupChapterId, MemberId, ReadAt) = (groupChapterId, memberId, now);

    public Guid GroupChapterId { get; private set; }

    public Guid MemberId { get; private set; }

    public Instant ReadAt { get; private set; }
}
