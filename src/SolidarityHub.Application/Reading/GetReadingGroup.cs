using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>A reading group's page: what it is, and for those who may look inside, its chapters, dates and people.</summary>
[Access(Who.Anyone)]
public sealed record GetReadingGroup(string Slug) : IQuery<GroupView>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : IQueryHandler<GetReadingGroup, GroupView>
    {
        public async ValueTask<Result<GroupView>> Handle(GetReadingGroup request, CancellationToken cancellationToken)
        {
            var me = current.Actor.IdOrNone;
            var group = await db.ReadingGroups.AsNoTracking().VisibleTo(current.Actor, db)
                .SingleOrDefaultAsync(g => g.Slug == request.Slug, cancellationToken);
            if (group is null) return ReadingGroupErrors.NotFound;

            var book = await db.Books.Where(b => b.Id == group.BookId)
                .Select(b => new BookLine(b.Slug, b.Title, b.Authors, b.Language)).SingleAsync(cancellationToken);
            var people = await db.GroupMembers.Where(p => p.GroupId == group.Id)
                .Join(db.Members, p => p.MemberId, m => m.Id, (p, m) => new Person(m.Id, m.DisplayName, p.Role))
                .ToListAsync(cancellationToken);
            var mine = people.Find(p => p.MemberId == me)?.Role;
            var inside = mine is not null || group.Privacy == GroupPrivacy.Public;
            var asked = mine is null && await db.JoinRequests.AnyAsync(
                r => r.GroupId == group.Id && r.MemberId == me && r.State == JoinRequestState.Waiting, cancellationToken);

            var chapters = inside
                ? await db.GroupChapters.Where(c => c.GroupId == group.Id).OrderBy(c => c.Number)
                    .Join(db.Chapters, c => c.ChapterId, b => b.Id, (c, b) => new ChapterLine(
                        c.Number, b.Title, b.TitleToBeConfirmed, c.PlannedOn, c.MeetsAt, c.Minutes,
                        db.ChapterReadings.Count(r => r.GroupChapterId == c.Id),
                        db.ChapterReadings.Any(r => r.GroupChapterId == c.Id && r.MemberId == me),
                        db.Materials.Count(m => m.GroupChapterId == c.Id &&
                            (m.AudienceKind == AudienceKind.Everyone || mine != null))))
                    .ToListAsync(cancellationToken)
                : [];
            var today = time.Now().InZone(DateTimeZoneProviders.Tzdb[group.TimeZone]).Date;
            return new GroupView(
                group.Id, group.Slug, group.Name, group.DescriptionMarkdown, group.DescriptionHtml, group.Language, group.Place,
                group.OnlineUrl.Length > 0, mine is null ? "" : group.OnlineUrl, group.TimeZone, group.Privacy, group.Joining,
                group.JoinQuestion, group.ArchivedAt is not null, book, mine, asked, inside, people.Count,
                mine is null ? [] : [.. people.OrderByDescending(p => p.Role).ThenBy(p => p.Name, StringComparer.CurrentCulture)],
                chapters.OrderBy(c => c.PlannedOn).FirstOrDefault(c => c.PlannedOn >= today), today, chapters);
        }
    }
}

/// <summary>What a reading group's page shows.</summary>
/// <param name="OnlineUrl">Empty for those who are not members.</param>
/// <param name="MyRole">Null for those who are not members.</param>
/// <param name="Inside">Whether chapters and dates are shown.</param>
/// <param name="People">Empty for those who are not members.</param>
/// <param name="Next">The next meeting.</param>
/// <param name="Today">The day it is in the group's zone.</param>
public sealed record GroupView(
    Guid Id, string Slug, string Name, string DescriptionMarkdown, string DescriptionHtml, string Language, string Place,
    bool MeetsOnline, string OnlineUrl, string TimeZone, GroupPrivacy Privacy, Joining Joining, string JoinQuestion, bool Archived,
    BookLine Book, GroupRole? MyRole, bool Asked, bool Inside, int PeopleCount, IReadOnlyList<Person> People, ChapterLine? Next,
    LocalDate Today, IReadOnlyList<ChapterLine> Chapters);

/// <summary>The book in one line.</summary>
public sealed record BookLine(string Slug, string Title, IReadOnlyList<string> Authors, string Language);

/// <summary>A chapter in one line.</summary>
public sealed record ChapterLine(
    int Number, string Title, bool TitleToBeConfirmed, LocalDate? PlannedOn, LocalTime? MeetsAt, int? Minutes,
    int ReadBy, bool ReadByMe, int Materials);

/// <summary>Someone in a group.</summary>
public sealed record Person(Guid MemberId, string Name, GroupRole Role);

/// <summary>Someone who would like to join.</summary>
public sealed record Waiting(Guid Id, string Name, string Answer, Instant AskedAt);
