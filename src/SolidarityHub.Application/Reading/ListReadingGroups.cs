using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Reading groups that one may know of, those still reading first.</summary>
[Access(Who.Anyone)]
public sealed record ListReadingGroups : GroupFilter, IQuery<Page<GroupCard>>
{
    public const int PageSize = 24;

    /// <summary>From 1; anything less is the first.</summary>
    public int Page { get; init; } = 1;

    internal sealed class Handler(IHubDb db, ICurrentActor current, IReadingGroupSearch search)
        : IQueryHandler<ListReadingGroups, Page<GroupCard>>
    {
        public async ValueTask<Result<Page<GroupCard>>> Handle(ListReadingGroups request, CancellationToken cancellationToken)
        {
            var groups = request.Narrow(db, current.Actor, search);
            var number = Paging.Number(request.Page);
            var total = await groups.CountAsync(cancellationToken);
            var items = await groups
                .OrderBy(g => g.ArchivedAt != null).ThenByDescending(g => g.CreatedAt).ThenBy(g => g.Id)
                .Skip((number - 1) * PageSize).Take(PageSize)
                .Select(GroupCard.For(current.Actor, db)).ToListAsync(cancellationToken);
            return new Page<GroupCard>(items, number, PageSize, total);
        }
    }
}

/// <summary>Which reading groups are wanted; the same words serve the page and the API.</summary>
public abstract record GroupFilter
{
    private const int WordsMaxLength = 100;

    public string? Words { get; init; }

    public string? Language { get; init; }

    /// <summary>Only those I am in.</summary>
    public bool Mine { get; init; }

    internal IQueryable<ReadingGroup> Narrow(IHubDb db, Actor actor, IReadingGroupSearch search)
    {
        var me = actor.IdOrNone;
        var groups = db.ReadingGroups.VisibleTo(actor, db);
        if (Mine) groups = groups.Where(g => db.GroupMembers.Any(p => p.GroupId == g.Id && p.MemberId == me));
        if (!string.IsNullOrWhiteSpace(Language)) groups = groups.Where(g => g.Language == Language);
        if (Words?.Trim() is { Length: > 0 } words) groups = search.Matching(groups, words.Cut(WordsMaxLength));
        return groups;
    }
}

/// <summary>A reading group in a list.</summary>
public sealed record GroupCard(
    string Slug, string Name, string Language, string Place, bool MeetsOnline, GroupPrivacy Privacy, Joining Joining,
    bool Archived, string BookTitle, int People, bool Mine)
{
    internal static Expression<Func<ReadingGroup, GroupCard>> For(Actor actor, IHubDb db)
    {
        var me = actor.IdOrNone;
        return g => new GroupCard(
            g.Slug, g.Name, g.Language, g.Place, g.OnlineUrl != "", g.Privacy, g.Joining, g.ArchivedAt != null,
            db.Books.Where(b => b.Id == g.BookId).Select(b => b.Title).First(),
            db.GroupMembers.Count(p => p.GroupId == g.Id),
            db.GroupMembers.Any(p => p.GroupId == g.Id && p.MemberId == me));
    }
}

/// <summary>Finds groups by words, whatever their accents.</summary>
public interface IReadingGroupSearch
{
    IQueryable<ReadingGroup> Matching(IQueryable<ReadingGroup> groups, string words);
}
