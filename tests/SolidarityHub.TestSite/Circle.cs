using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.TestSite;

/// <summary>A reading group that nobody else knows of, and the conversation of its first chapter.</summary>
public sealed record Circle(MemberAccount Host, string Slug, Guid Thread)
{
    public static async Task<Circle> Found(Site site, MemberAccount host, string? name = null)
    {
        var book = await site.Look(db => db.Books.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync());
        var slug = (await site.As(host, requests => requests.Send(new CreateReadingGroup(
            book, name ?? $"Circle {Guid.CreateVersion7()}", "We read.", "en", "Watsonville", null, "UTC", GroupPrivacy.Hidden, Joining.ByCode, null)))).Value;
        var chapter = (await site.As(host, requests => requests.Send(new GetGroupChapter(slug, 1)))).Value;
        return new Circle(host, slug, chapter.ThreadId);
    }

    public async Task Let(Site site, MemberAccount reader)
    {
        var code = (await site.As(Host, requests => requests.Send(new MakeJoinCode(Slug, null, 1)))).Value;
        if (!(await site.As(reader, requests => requests.Send(new JoinByCode(code)))).Succeeded) throw new InvalidOperationException($"{reader.Name} could not join.");
    }
}
