using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Starts a reading group; whoever starts it is its host.</summary>
[Access(Who.Member)]
public sealed record CreateReadingGroup(
    string BookSlug, string? Name, string? Description, string? Language, string? Place, string? OnlineUrl, string? TimeZone,
    GroupPrivacy Privacy, Joining Joining, string? JoinQuestion) : ICommand<string>, IGroupAnswers
{
    internal sealed class Rules : AbstractValidator<CreateReadingGroup>
    {
        public Rules() => Include(new GroupRules());
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMarkdown markdown, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<CreateReadingGroup, string>
    {
        public async ValueTask<Result<string>> Handle(CreateReadingGroup request, CancellationToken cancellationToken)
        {
            var book = await db.Books.Include(b => b.Chapters)
                .SingleOrDefaultAsync(b => b.Slug == request.BookSlug, cancellationToken);
            if (book is null) return Error.Invalid("BookSlug", "reading.bookNotFound");

            var slug = await FreeSlug.For(db.ReadingGroups.Select(g => g.Slug), request.Name!, "group", cancellationToken);
            var group = new ReadingGroup(ids.New(), slug, book.Id, request.Details(markdown, hostOrganizationId: null), time.Now());
            db.ReadingGroups.Add(group);
            foreach (var chapter in book.Chapters.OrderBy(chapter => chapter.Number)) db.TakeUp(group, chapter, ids, time);
            db.GroupMembers.Add(new GroupMember(group.Id, current.Actor.Id, GroupRole.Host, time.Now()));
            announcements.Announce(new MembershipChanged(current.Actor.Id));
            announcements.Announce(group.Changed());
            return slug;
        }
    }
}
