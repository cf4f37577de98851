using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>One chapter as a group reads it: guide, prompt, materials, meeting, and its conversation.</summary>
[Access(Who.Anyone)]
public sealed record GetGroupChapter(string Slug, int Number) : IQuery<GroupChapterView>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetGroupChapter, GroupChapterView>
    {
        public async ValueTask<Result<GroupChapterView>> Handle(GetGroupChapter request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var me = actor.IdOrNone;
            var group = await db.ReadingGroups.AsNoTracking().ReadableBy(actor, db)
                .SingleOrDefaultAsync(g => g.Slug == request.Slug, cancellationToken);
            if (group is null) return ReadingGroupErrors.NotFound;
            var found = await db.GroupChapters.AsNoTracking().Where(c => c.GroupId == group.Id && c.Number == request.Number)
                .Join(db.Chapters.AsNoTracking(), c => c.ChapterId, b => b.Id, (c, b) => new { Taken = c, Chapter = b })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null) return ReadingGroupErrors.ChapterNotFound;

            var (taken, chapter) = (found.Taken, found.Chapter);
            var role = await db.GroupMembers.Where(p => p.GroupId == group.Id && p.MemberId == me)
                .Select(p => (GroupRole?)p.Role).SingleOrDefaultAsync(cancellationToken);
            var numbers = await db.GroupChapters.Where(c => c.GroupId == group.Id).Select(c => c.Number).ToListAsync(cancellationToken);
            var book = await db.Books.Where(b => b.Id == group.BookId)
                .Select(b => new BookLine(b.Slug, b.Title, b.Authors, b.Language)).SingleAsync(cancellationToken);
            return new GroupChapterView(
                group.Slug, group.Name, group.Language, book, taken.Number, chapter.Title, chapter.TitleToBeConfirmed,
                chapter.Prompt, taken.GuideMarkdown, taken.GuideHtml, taken.PlannedOn, taken.MeetsAt, taken.Minutes,
                group.TimeZone, group.Place, role is null ? "" : group.OnlineUrl, taken.ThreadId, role, group.Readers.Kind,
                await db.GroupMembers.CountAsync(p => p.GroupId == group.Id, cancellationToken),
                await db.ChapterReadings.CountAsync(r => r.GroupChapterId == taken.Id, cancellationToken),
                await db.ChapterReadings.AnyAsync(r => r.GroupChapterId == taken.Id && r.MemberId == me, cancellationToken),
                await db.MaterialLines(actor, group, taken.Id, cancellationToken),
                numbers.Where(n => n < taken.Number).Max(n => (int?)n), numbers.Where(n => n > taken.Number).Min(n => (int?)n));
        }
    }
}

/// <summary>What a chapter's page shows.</summary>
public sealed record GroupChapterView(
    string Slug, string GroupName, string GroupLanguage, BookLine Book, int Number, string Title, bool TitleToBeConfirmed,
    Bilingual Prompt, string GuideMarkdown, string GuideHtml, LocalDate? PlannedOn, LocalTime? MeetsAt, int? Minutes,
    string TimeZone, string Place, string OnlineUrl, Guid ThreadId, GroupRole? MyRole, AudienceKind Readers,
    int PeopleCount, int ReadBy, bool ReadByMe, IReadOnlyList<MaterialLine> Materials, int? Previous, int? Following);
