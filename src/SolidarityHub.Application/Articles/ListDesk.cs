using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>The articles that the member works on, by how far they have come; for editors all of them.</summary>
/// <param name="State">Only those; null shows what waits first.</param>
/// <param name="Number">Which page of them, from 1.</param>
[Access(Who.Member)]
public sealed record ListDesk(ArticleState? State, int Number) : IQuery<ArticleDeskPage>
{
    public const int Size = 30;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListDesk, ArticleDeskPage>
    {
        public async ValueTask<Result<ArticleDeskPage>> Handle(ListDesk request, CancellationToken cancellationToken)
        {
            var kept = db.Articles.AsNoTracking().KeptBy(current.Actor, db);
            var counts = await kept.GroupBy(a => a.State).Select(g => new { State = g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.State, g => g.Count, cancellationToken);
            var state = request.State ?? (counts.ContainsKey(ArticleState.InReview) ? ArticleState.InReview
                : Enum.GetValues<ArticleState>().FirstOrDefault(counts.ContainsKey));
            var number = Paging.Number(request.Number);
            // What appears next and what waits longest come first, otherwise what was worked on last.
            var those = kept.Where(a => a.State == state);
            var ordered = state switch
            {
                ArticleState.Scheduled => those.OrderBy(a => a.ScheduledFor).ThenBy(a => a.Id),
                ArticleState.InReview => those.OrderBy(a => a.RevisedAt).ThenBy(a => a.Id),
                _ => those.OrderByDescending(a => a.RevisedAt).ThenBy(a => a.Id),
            };
            var rows = await ordered.Skip((number - 1) * Size).Take(Size).Select(a => new ArticleDeskRow(
                    a.Slug, a.Title, a.Language, a.Kind, a.State,
                    db.Members.Where(m => m.Id == a.WrittenById).Select(m => m.DisplayName).FirstOrDefault(),
                    db.Organizations.Where(o => o.Id == a.OrganizationId).Select(o => o.Name).FirstOrDefault(),
                    a.RevisedAt, a.ScheduledLocal, a.ScheduledZone))
                .ToListAsync(cancellationToken);
            return new ArticleDeskPage(
                state, [.. Enum.GetValues<ArticleState>().Select(each => new ArticleChoice<ArticleState>(each, counts.GetValueOrDefault(each)))],
                new Page<ArticleDeskRow>(rows, number, Size, counts.GetValueOrDefault(state)));
        }
    }
}

/// <summary>One page of the articles that someone works on, and how many there are at each station.</summary>
public sealed record ArticleDeskPage(ArticleState State, IReadOnlyList<ArticleChoice<ArticleState>> States, Page<ArticleDeskRow> Page);

/// <summary>An article as those see it who work on it.</summary>
public sealed record ArticleDeskRow(
    string Slug, string Title, string Language, ArticleKind Kind, ArticleState State, string? WrittenBy, string? Organization,
    Instant RevisedAt, LocalDateTime? ScheduledLocal, string? ScheduledZone);
