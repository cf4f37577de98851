using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks at rows of a file: whether they can be listings, and whether they are already.</summary>
public sealed class RowChecks(IHubDb db, IDuplicates duplicates, ImportedPlaces places, ITaxonomy taxonomy, ICurrentActor current, TimeProvider time)
{
    private readonly ListingRules rules = new(taxonomy, time, full: false);
    private readonly ListingRules fullRules = new(taxonomy, time, full: true);

    /// <summary>Reads the rows and judges each by itself.</summary>
    public async Task<IReadOnlyList<CheckedRow>> Read(IReadOnlyList<TableRow> rows, Func<string, string?> fieldOf, CancellationToken cancellation)
    {
        var read = new List<CheckedRow>(rows.Count);
        foreach (var row in rows) read.Add(await Read(row, fieldOf, cancellation));
        return read;
    }

    /// <summary>Which of the rows are listed already, or may be: by their name in their list, then by what they resemble.</summary>
    /// <param name="rows">Those that can be listings.</param>
    /// <param name="batchId">Listings of this file are no doubles of its other rows: those are compared with one another by their keys.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyDictionary<int, RowFindings>> Compare(IReadOnlyCollection<CheckedRow> rows, Guid? batchId, CancellationToken cancellation)
    {
        var known = await Known(rows, cancellation);
        var findings = new Dictionary<int, RowFindings>();
        var open = rows.Where(row => !known.ContainsKey(row.Number)).ToList();
        foreach (var (number, listed) in known)
            findings[number] = new RowFindings(ImportOutcome.Known) { Likenesses = [listed] };
        var similar = await duplicates.OfMany([.. open.Select(row => row.Traits(row.Listing.Name!))], current.Actor, batchId, cancellation);
        foreach (var (row, found) in open.Zip(similar))
            findings[row.Number] = new RowFindings(found.Count == 0 ? ImportOutcome.Added : ImportOutcome.Doubtful)
            {
                Likenesses = [.. found.Select(one => new RowLikeness(one.Id, one.Slug, one.Name, null, one.Percent, one.Reasons))],
            };
        return findings;
    }

    private async Task<CheckedRow> Read(TableRow row, Func<string, string?> fieldOf, CancellationToken cancellation)
    {
        var (externalId, told) = ListingCells.Read(row, fieldOf, taxonomy);
        var listing = await places.Name(told, cancellation);
        var read = new CheckedRow(row.Number, externalId, listing);
        var judged = await rules.ValidateAsync(listing, cancellation);
        if (!judged.IsValid)
            return read with { Faults = [.. judged.Errors.Select(fault => new RowFault(fault.PropertyName, fault.ErrorCode))] };
        if (externalId?.Length > Organization.ExternalIdMaxLength)
            return read with { Faults = [new RowFault("ExternalId", "MaximumLengthValidator")] };
        var located = await places.Locate(listing, cancellation);
        if (!located.Succeeded) return read with { Faults = [.. located.Error.Fields.Select(fault => new RowFault(fault.Field, fault.Code))] };

        // What its own people would have to say is missed, but a public listing can do without.
        var missed = await fullRules.ValidateAsync(listing, cancellation);
        return read with { Places = located.Value, Warnings = [.. missed.Errors.Select(fault => new RowFault(fault.PropertyName, fault.ErrorCode))] };
    }

    /// <summary>Those that came with an earlier reading of their list, or out of this directory's own table.</summary>
    private async Task<Dictionary<int, RowLikeness>> Known(IReadOnlyCollection<CheckedRow> rows, CancellationToken cancellation)
    {
        var named = rows.Where(row => row.ExternalId is not null).ToList();
        var names = named.Select(row => row.ExternalId!).Distinct().ToArray();
        var own = names.Select(name => Guid.TryParse(name, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToArray();
        var listed = await db.Organizations.AsNoTracking().Where(o => names.Contains(o.ExternalId) || own.Contains(o.Id))
            // What was folded into another listing is that one now.
            .Select(o => new { o.Id, o.ExternalId, Now = db.Organizations.Where(now => now.Id == (o.MergedIntoId ?? o.Id)).Select(now => new { now.Id, now.Slug, now.Name }).First() })
            .ToListAsync(cancellation);
        var known = new Dictionary<int, RowLikeness>();
        foreach (var row in named)
            if (listed.Find(o => o.ExternalId == row.ExternalId || o.Id.ToString() == row.ExternalId) is { } there)
                known[row.Number] = new RowLikeness(there.Now.Id, there.Now.Slug, there.Now.Name, null, 100, []);
        return known;
    }
}

/// <summary>One row as read.</summary>
/// <param name="Number">Its line in the file.</param>
/// <param name="ExternalId">What it is called in its list.</param>
/// <param name="Listing">What it says.</param>
public sealed record CheckedRow(int Number, string? ExternalId, ListingFields Listing)
{
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    public IReadOnlyList<RowFault> Warnings { get; init; } = [];

    public IReadOnlyList<OrganizationLocation> Places { get; init; } = [];

    public bool CanBeListed => Faults.Count == 0;

    /// <summary>By which other rows of its file are found to be the same.</summary>
    public IReadOnlyList<string> Keys()
    {
        var traits = Traits(Slug.From(Listing.Name!, ""));
        var where = string.Join(',', Places.Select(place => place.PlaceId.ToString(CultureInfo.InvariantCulture)));
        return
        [
            .. traits.Emails.Select(email => $"e:{email}"), .. traits.Phones.Select(phone => $"p:{phone}"),
            .. traits.Domain.Length > 0 ? [$"d:{traits.Domain}"] : Array.Empty<string>(), $"n:{traits.Name}@{where}",
        ];
    }

    internal ListingTraits Traits(string name) => Listing.Traits(name, [.. Places.Select(place => place.Shown).OfType<GeoPoint>()]);

    /// <summary>What a key that two rows share says about them.</summary>
    public static (int Percent, LikenessReason Reason) Meaning(string key) => key[0] switch
    {
        'e' => (100, LikenessReason.SameEmail),
        'p' => (100, LikenessReason.SamePhone),
        'd' => (80, LikenessReason.SameDomain),
        _ => (60, LikenessReason.SimilarName),
    };
}
