using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows the revisions of a listing to those who keep it, and two of them side by side.</summary>
/// <param name="Slug">Which organization.</param>
/// <param name="From">The older revision to compare; by default the one before the newer.</param>
/// <param name="To">The newer revision; by default the latest.</param>
[Access(Who.Member)]
public sealed record GetListingHistory(string Slug, int? From, int? To) : IQuery<ListingHistory>
{
    public const int Most = 200;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetListingHistory, ListingHistory>
    {
        public async ValueTask<Result<ListingHistory>> Handle(GetListingHistory request, CancellationToken cancellationToken)
        {
            var o = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db).AsNoTracking()
                .SingleOrDefaultAsync(o => o.Slug == request.Slug, cancellationToken);
            if (o is null) return OrganizationErrors.NotFound;

            var kept = db.ListingRevisions.Where(r => r.OrganizationId == o.Id);
            var revisions = await kept.OrderByDescending(r => r.Number).Take(Most)
                .Select(r => new ListingRevisionRow(
                    r.Number, r.At, db.Members.Where(m => m.Id == r.ActorId).Select(m => m.DisplayName).FirstOrDefault(), r.Note))
                .ToListAsync(cancellationToken);
            var to = request.To ?? o.Revision;
            var from = request.From ?? to - 1;
            var both = await kept.Where(r => r.Number == from || r.Number == to)
                .ToDictionaryAsync(r => r.Number, r => r.Content, cancellationToken);
            return new ListingHistory(
                o.Slug, o.Name, o.Language, o.Revision, revisions, from, to, Said(both, from), Said(both, to));
        }

        private static ListingFields? Said(Dictionary<int, string> both, int number) =>
            both.TryGetValue(number, out var content) ? ListingRevisions.Read(content) : null;
    }
}

/// <summary>The revisions of a listing, newest first, and two of them in full.</summary>
public sealed record ListingHistory(
    string Slug, string Name, string Language, int Latest, IReadOnlyList<ListingRevisionRow> Revisions,
    int From, int To, ListingFields? Before, ListingFields? After);

/// <summary>One revision in a list.</summary>
public sealed record ListingRevisionRow(int Number, Instant At, string? By, string Note);
