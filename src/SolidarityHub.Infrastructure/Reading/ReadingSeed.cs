using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Brings the book that the site began with, and for a demonstration some fictional groups that read it.</summary>
internal sealed class ReadingSeed(HubDbContext db, IMarkdown markdown, IIds ids, TimeProvider time) : ISeed
{
    private static readonly LocalTimePattern ClockTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public int Order => 40;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        foreach (var book in await source.Read<List<BookSeed>>("books.json", cancellation))
        {
            if (await db.Books.AnyAsync(b => b.Slug == book.Slug, cancellation)) continue;
            var added = new Book(ids.New(), book.Slug, new BookFacts(
                book.Title, book.Authors, book.Publisher, book.Year, [.. book.Isbns.Select(i => i.Isbn)], book.Blurb,
                book.Language, book.ChaptersComplete));
            foreach (var chapter in book.Chapters)
                db.Chapters.Add(added.Add(ids.New(), chapter.Number, chapter.Title, chapter.TitleToBeConfirmed, chapter.Prompt).Value);
            db.Books.Add(added);
        }

        await db.SaveChangesAsync(cancellation);
        if (demo) await SeedGroups(source, cancellation);
    }

    private async Task SeedGroups(SeedSource source, CancellationToken cancellation)
    {
        var names = (await source.Read<PeopleSeed>("demo/members.json", cancellation)).Members
            .ToDictionary(m => m.Handle, m => m.DisplayName);
        var shown = names.Values.ToArray();
        var found = await db.Members.Where(m => shown.Contains(m.DisplayName))
            .Select(m => new { m.DisplayName, m.Id }).ToListAsync(cancellation);
        var people = names.Join(found, n => n.Value, m => m.DisplayName, (n, m) => (n.Key, m.Id))
            .DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Id);

        foreach (var group in (await source.Read<GroupsSeed>("demo/reading-groups.json", cancellation)).Groups)
        {
            if (!people.ContainsKey(group.People.Host)) continue;
            if (await db.ReadingGroups.AnyAsync(g => g.Slug == group.Slug, cancellation)) continue;
            var book = await db.Books.Include(b => b.Chapters).SingleAsync(b => b.Slug == group.BookSlug, cancellation);
            Start(group, book, people);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private void Start(GroupSeed seed, Book book, Dictionary<string, Guid> people)
    {
        var now = time.Now();
        var group = new ReadingGroup(ids.New(), seed.Slug, book.Id, new GroupDetails(
            seed.Name, seed.Description, markdown.ToHtml(seed.Description), seed.Language,
            seed.Place is { } place ? $"{place.Name}, {place.Region}" : "", seed.OnlineUrl ?? "", seed.TimeZone, null,
            seed.Privacy switch { "public" => GroupPrivacy.Public, "listed" => GroupPrivacy.Listed, _ => GroupPrivacy.Hidden },
            seed.Joining switch { "free" => Joining.Open, "request" => Joining.OnRequest, _ => Joining.ByCode },
            seed.JoinQuestion ?? ""), now);
        db.ReadingGroups.Add(group);

        var today = now.InZone(DateTimeZoneProviders.Tzdb[seed.TimeZone]).Date;
        foreach (var chapter in book.Chapters.OrderBy(c => c.Number))
        {
            var taken = group.TakeUp(ids.New(), chapter, ids.New());
            if (seed.Schedule.Find(s => s.Chapter == chapter.Number) is { } planned)
                taken.Plan(today.PlusDays(planned.DayOffset), ClockTime.Parse(planned.StartTime).Value, planned.Minutes);
            db.GroupChapters.Add(taken);
            db.Threads.Add(new DiscussionThread(
                taken.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.GroupChapter, taken.Id),
                taken.ThreadTitle(group, chapter), taken.Path(group), group.Readers, group.Writers, now));
        }

        var roles = seed.People.Members.Select(handle => (handle, GroupRole.Member))
            .Concat(seed.People.Facilitators.Select(handle => (handle, GroupRole.Facilitator)))
            .Append((seed.People.Host, GroupRole.Host));
        foreach (var (handle, role) in roles)
            if (people.TryGetValue(handle, out var person)) db.GroupMembers.Add(new GroupMember(group.Id, person, role, now));

        var position = 0;
        foreach (var material in seed.Materials)
        {
            var kind = material.Kind switch { "link" => MaterialKind.Link, "quotation" => MaterialKind.Quotation, _ => MaterialKind.Guide };
            var body = material.Body ?? "";
            var chapterId = group.Chapters.FirstOrDefault(c => c.Number == material.Chapter)?.Id;
            var by = people.GetValueOrDefault(material.CreatedBy, people[seed.People.Host]);
            db.Materials.Add(Material.Share(ids.New(), group, chapterId, kind, new MaterialContent(
                material.Title, body, markdown.ToHtml(body), material.Url ?? "", null, material.Language, material.Source,
                material.License == "linkOnly" ? MaterialLicence.PointedAt : MaterialLicence.CcBy, "", "", "",
                group.Privacy == GroupPrivacy.Public), by, position++, now).Value);
        }
    }

    private sealed record BookSeed(
        string Slug, string Title, string Language, List<string> Authors, string Publisher, int? Year, List<IsbnSeed> Isbns,
        Bilingual Blurb, bool ChaptersComplete, List<ChapterSeed> Chapters);

    private sealed record IsbnSeed(string Isbn);

    private sealed record ChapterSeed(int Number, string Title, bool TitleToBeConfirmed, Bilingual Prompt);

    private sealed record PeopleSeed(List<PersonSeed> Members);

    private sealed record PersonSeed(string Handle, string DisplayName);

    private sealed record GroupsSeed(List<GroupSeed> Groups);

    private sealed record GroupSeed(
        string Slug, string Name, string Language, string Privacy, string Joining, string? JoinQuestion, string BookSlug,
        PlaceSeed? Place, string? OnlineUrl, string TimeZone, RolesSeed People, List<MeetingSeed> Schedule, string Description,
        List<MaterialSeed> Materials);

    private sealed record PlaceSeed(string Name, string Region);

    private sealed record RolesSeed(string Host, List<string> Facilitators, List<string> Members);

    private sealed record MeetingSeed(int Chapter, int DayOffset, string StartTime, int Minutes);

    private sealed record MaterialSeed(
        string Kind, int? Chapter, string Title, string Language, string? Body, string? Url, string CreatedBy, string Source, string License);
}
