using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Searches the directory through its index: exactly where few are found, by a fair sample where there are many.</summary>
internal sealed class DirectorySearch(HubDbContext db, EntryReading index) : IDirectoryIndex
{
    /// <summary>Each word as it stands; each word as a slip; any one of the words.</summary>
    private const int Boldest = 2;

    public async Task<OrganizationsFound> Find(
        OrganizationFilter filter, Actor actor, int skip, int take, CancellationToken cancellation)
    {
        var codes = EntryQuestion.Codes(filter);
        var (spoken, open) = await Understand(filter, cancellation);
        if (open.AreAll) return await Exactly(open.Entries, open.Entries, 1);

        // What was read for words is a sample already.
        var (sample, each) = spoken.Words is null ? await index.Sample(spoken, cancellation) : (open.Entries, open.Each);
        var chosen = codes.Count == 0 ? open : await index.Probe(new EntryQuestion(filter, spoken.Words, codes), cancellation);
        if (chosen.AreAll) return await Exactly(chosen.Entries, sample, each);

        var total = DirectoryFacets.Round(sample.Count(entry => entry.Has(codes, null)) * each);
        var (reachable, page) = await Stretch(new EntryQuestion(filter, spoken.Words, codes), chosen.Entries, skip, take, cancellation);
        return new(
            await Cards(page, actor, cancellation), Math.Max(total, EntryReading.Few), DirectoryFacets.Count(sample, sample, codes, each),
            IsEstimate: true, Math.Min(reachable, Math.Max(total, EntryReading.Few)));

        async Task<OrganizationsFound> Exactly(IReadOnlyList<Entry> all, IReadOnlyList<Entry> beside, double each)
        {
            var found = Entry.Sorted(all.Where(entry => entry.Has(codes, null)), filter).ToList();
            var facets = DirectoryFacets.Count([.. all.Where(entry => entry.Has(codes, null))], beside, codes, each);
            return new(await Cards([.. found.Skip(skip).Take(take)], actor, cancellation), found.Count, facets, IsEstimate: false, found.Count);
        }
    }

    public async Task<IReadOnlyList<OrganizationCard>> ReadOn(
        OrganizationFilter filter, Actor actor, Guid after, int take, CancellationToken cancellation)
    {
        var (spoken, _) = await Understand(filter, cancellation);
        var ids = await index.After(new EntryQuestion(filter, spoken.Words, EntryQuestion.Codes(filter)), after, take, cancellation);
        var cards = await OrganizationCards.Of(db.Organizations.VisibleTo(actor, db), ids, cancellation);
        return [.. cards.OrderBy(card => card.Id)];
    }

    public async Task<IReadOnlyList<NamedOrganization>> Complete(string typed, Actor actor, int take, CancellationToken cancellation)
    {
        var likely = (await index.Beginning(new OrganizationFilter { Words = typed }, take, cancellation)).ToList();
        if (likely.Count < take && typed.Length > 2)
        {
            var (_, found) = await Understand(new OrganizationFilter { Words = typed }, cancellation);
            likely.AddRange(found.Entries.OrderByDescending(entry => entry.Likeness).ThenBy(entry => entry.Id).Take(2 * take));
        }

        var ids = likely.Select(entry => entry.Id).Distinct().Take(take).ToList();
        var named = await Named(ids, actor, cancellation);
        return [.. ids.Where(named.ContainsKey).Select(id => named[id])];
    }

    public async Task<MapContent> Map(OrganizationFilter filter, Actor actor, int zoom, CancellationToken cancellation)
    {
        var words = filter.Words.Length == 0 ? null : (await Understand(filter, cancellation)).Spoken.Words;
        var question = new EntryQuestion(filter with { Words = "" }, words, EntryQuestion.Codes(filter));
        var found = await index.Probe(question, cancellation, EntryReading.FewOnMap);
        var (entries, each) = found.AreAll || words is not null ? (found.Entries, found.Each) : await index.Sample(question, cancellation);

        var clusters = EntryClusters.Of(entries, zoom, each);
        var named = await Named([.. clusters.SelectMany(cluster => cluster.Named).Distinct()], actor, cancellation);
        return new(
            [.. clusters.Select(cluster => cluster.Mark([.. cluster.Named.Where(named.ContainsKey).Select(id => named[id])]))],
            DirectoryFacets.Round(entries.Count * each), each > 1);
    }

    /// <summary>Reads the words more and more boldly until something is found; with them comes what was found, as far as few.</summary>
    private async Task<(EntryQuestion Spoken, Probed Found)> Understand(
        OrganizationFilter filter, CancellationToken cancellation)
    {
        for (var boldness = 0; ; boldness++)
        {
            var words = await index.Ask(filter.Words, boldness, cancellation);
            var spoken = new EntryQuestion(filter, words, []);
            var found = await index.Probe(spoken, cancellation);
            if (found.Entries.Count > 0 || words is null || boldness == Boldest || await IsSaidElsewhere(filter, words, cancellation)) return (spoken, found);
        }
    }

    /// <summary>Whether the words, as they are read, find something anywhere: what they mean must not depend on where or when one looks.</summary>
    private async Task<bool> IsSaidElsewhere(OrganizationFilter filter, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var anywhere = filter with { Window = null, Near = null, ListedAfter = null, ListedUntil = null };
        return anywhere != filter && (await index.Probe(new EntryQuestion(anywhere, words, []), cancellation, few: 1)).Entries.Count > 0;
    }

    private async Task<(int Reachable, IReadOnlyList<Entry> Page)> Stretch(
        EntryQuestion question, IReadOnlyList<Entry> some, int skip, int take, CancellationToken cancellation)
    {
        if (question.Words is null || question.Filter.Sort != OrganizationSort.Relevance)
            return (int.MaxValue, await index.Walk(question, skip, take, cancellation));

        // Of very many, the best are among those whose name begins with the words, or nearly as good as these.
        var beginning = await index.Beginning(question.Filter, take, cancellation);
        var ranked = Entry.Sorted(beginning.Concat(some), question.Filter).ToList();
        return (ranked.Count, [.. ranked.Skip(skip).Take(take)]);
    }

    private async Task<IReadOnlyList<OrganizationCard>> Cards(IReadOnlyList<Entry> page, Actor actor, CancellationToken cancellation)
    {
        var cards = (await OrganizationCards.Of(db.Organizations.VisibleTo(actor, db), [.. page.Select(entry => entry.Id)], cancellation))
            .ToDictionary(card => card.Id);
        return [.. page.DistinctBy(entry => entry.Id).Where(entry => cards.ContainsKey(entry.Id))
            .Select(entry => cards[entry.Id] with { Distance = entry.Away })];
    }

    private Task<Dictionary<Guid, NamedOrganization>> Named(IReadOnlyList<Guid> ids, Actor actor, CancellationToken cancellation) =>
        db.Organizations.VisibleTo(actor, db).AsNoTracking().Where(o => o.Status == ListingStatus.Published && ids.Contains(o.Id))
            .Select(o => new NamedOrganization(o.Id, o.Slug, o.Name, o.Language)).ToDictionaryAsync(o => o.Id, cancellation);
}
