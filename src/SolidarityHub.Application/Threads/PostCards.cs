using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Gives posts the cards of what they link to, as that is now.</summary>
/// <remarks>A card shows what everyone may see, or is left out: so one record serves every reader, and live equals loaded.</remarks>
internal static class PostCards
{
    public static async Task<IReadOnlyList<PostRecord>> WithCards(
        this IHubDb db, IReadOnlyList<PostRow> rows, Guid me, CancellationToken cancellation)
    {
        var cards = await db.CardsOf([.. rows.Where(row => !row.Post.Removed).SelectMany(row => row.Post.Links.Concat(row.Post.Outcomes)).Distinct()], cancellation);
        return [.. rows.Select(row => row.ToRecord(me, cards))];
    }

    public static async Task<PostRecord> WithCards(this IHubDb db, PostRow row, Guid me, CancellationToken cancellation) =>
        (await db.WithCards([row], me, cancellation))[0];

    /// <summary>One query for each kind that occurs; none for posts without links, which most are.</summary>
    public static async Task<Dictionary<LinkedThing, ThingCard>> CardsOf(
        this IHubDb db, IReadOnlyCollection<LinkedThing> things, CancellationToken cancellation)
    {
        var cards = new Dictionary<LinkedThing, ThingCard>();
        foreach (var kind in things.GroupBy(thing => thing.Kind))
        {
            var ids = kind.Select(thing => thing.Id).ToList();
            foreach (var card in await Found(db, kind.Key, ids).ToListAsync(cancellation))
                cards[new LinkedThing(kind.Key, card.Id)] = new ThingCard(kind.Key, card.Title, card.Path);
        }

        return cards;
    }

    private static IQueryable<FoundCard> Found(IHubDb db, LinkedKind kind, List<Guid> ids) => kind switch
    {
        LinkedKind.Article => db.Articles.VisibleTo(Actor.Visitor, db).Where(article => ids.Contains(article.Id))
            .Select(article => new FoundCard(article.Id, article.Title, "/articles/" + article.Slug)),
        LinkedKind.Event => db.Events.VisibleTo(Actor.Visitor, db).Where(happening => ids.Contains(happening.Id))
            .Select(happening => new FoundCard(happening.Id, happening.Title, "/events/" + happening.Slug)),
        LinkedKind.Organization => db.Organizations.VisibleTo(Actor.Visitor, db).Where(group => ids.Contains(group.Id))
            .Select(group => new FoundCard(group.Id, group.Name, "/organizations/" + group.Slug)),
        LinkedKind.ReadingGroup => db.ReadingGroups.VisibleTo(Actor.Visitor, db).Where(group => ids.Contains(group.Id))
            .Select(group => new FoundCard(group.Id, group.Name, "/reading-groups/" + group.Slug)),
    };

    private sealed record FoundCard(Guid Id, string Title, string Path);
}

/// <summary>What of this site a post points to.</summary>
/// <remarks>The kind is named alike in the API and on the live connection, whatever each does with enumerations.</remarks>
public sealed record ThingCard([property: JsonConverter(typeof(LinkedKindNames))] LinkedKind Kind, string Title, string Path);

/// <summary>Writes the kinds of things as <c>article</c>, <c>event</c>, <c>organization</c>, <c>readingGroup</c>.</summary>
public sealed class LinkedKindNames() : JsonStringEnumConverter<LinkedKind>(JsonNamingPolicy.CamelCase);
