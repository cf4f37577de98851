using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Makes one of two listings of the same organization; the addresses of the one that gives way lead to the other.</summary>
/// <param name="Slug">The listing that goes on.</param>
/// <param name="Version">Its revision that the editor saw.</param>
/// <param name="Other">The listing that gives way.</param>
/// <param name="OtherVersion">Its revision that the editor saw.</param>
/// <param name="FromOther">The facts to take from that one; all others stay, and lists are united.</param>
[Access(Who.Editor)]
public sealed record MergeListings(string Slug, int Version, string Other, int OtherVersion, IReadOnlyList<SingleFact> FromOther) : ICommand<string>
{
    internal sealed class Handler(
        IHubDb db, Listings listings, ListingRevisions revisions, ListingHandover handover, IStewards stewards, ITaxonomy taxonomy,
        ICurrentActor current, IAnnouncements announcements, IIds ids, TimeProvider time) : ICommandHandler<MergeListings, string>
    {
        public async ValueTask<Result<string>> Handle(MergeListings request, CancellationToken cancellationToken)
        {
            if (await Hold(request, cancellationToken) is not var (kept, folded)) return OrganizationErrors.NotFound;
            if (kept.Revision != request.Version || folded.Revision != request.OtherVersion) return OrganizationErrors.ChangedMeanwhile;
            var united = ListingUnion.Of(kept.AsFields(taxonomy, Language.English), folded.AsFields(taxonomy, Language.English), request.FromOther);
            var (me, before) = (current.Actor.Id, kept.Revision);
            var keepers = (await stewards.Of(kept.Id, cancellationToken)).Concat(await stewards.Of(folded.Id, cancellationToken)).DistinctBy(one => one.MemberId);

            var away = folded.FoldInto(kept);
            if (!away.Succeeded) return away.Error;
            revisions.Keep(folded, me, $"foldedInto:{kept.Slug}");
            listings.Log(folded, me, kept.Name, ListingAct.FoldedAway);
            var changed = await revisions.Change(kept, united.Listing, $"tookIn:{folded.Slug}", cancellationToken);
            if (!changed.Succeeded) return changed.Error;
            listings.Log(kept, me, folded.Name, ListingAct.TookIn);
            db.ListingMerges.Add(new ListingMerge(
                ids.New(), kept, folded, before, await handover.Move(folded, kept, cancellationToken), me, time.Now()));
            Tell(keepers, kept, folded);
            announcements.Announce(new ContentChanged("directory", "events", "articles", $"organization:{folded.Slug}"));
            return kept.Slug;
        }

        /// <summary>Both rows, whole, held in the order of their ids: so two editors who merge the same two the other way round do not wait for each other.</summary>
        private async Task<(Organization Kept, Organization Folded)?> Hold(MergeListings request, CancellationToken cancellation)
        {
            var known = await db.Organizations.VisibleTo(current.Actor, db).Where(o => o.Slug == request.Slug || o.Slug == request.Other)
                .Select(o => new { o.Id, o.Slug }).ToListAsync(cancellation);
            foreach (var one in known.OrderBy(one => one.Id)) await db.FindLocked<Organization>(one.Id, cancellation);
            var all = known.Select(one => one.Id).ToList();
            var held = await db.Organizations.AsTracking().Include(o => o.Locations).Include(o => o.Contacts).AsSplitQuery()
                .Where(o => all.Contains(o.Id)).ToListAsync(cancellation);
            return held.Find(o => o.Slug == request.Slug) is { } kept && held.Find(o => o.Slug == request.Other) is { } folded ? (kept, folded) : null;
        }

        private void Tell(IEnumerable<MemberAddress> keepers, Organization kept, Organization folded)
        {
            foreach (var keeper in keepers)
                db.Add(new Mail("listingsMerged", keeper.Email, keeper.Language, new Dictionary<string, string>
                {
                    ["organization"] = kept.Name, ["other"] = folded.Name, ["organizationPath"] = Listings.PathOf(kept),
                }), ids, time);
        }
    }
}
