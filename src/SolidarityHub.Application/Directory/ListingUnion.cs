using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Makes one listing of two: each single fact from the one that an editor chose, all that can stand side by side from both.</summary>
public static class ListingUnion
{
    /// <param name="kept">The listing that goes on; what is its own comes first.</param>
    /// <param name="folded">The listing that gives way.</param>
    /// <param name="fromFolded">The facts to take from that one.</param>
    public static UnitedListing Of(ListingFields kept, ListingFields folded, IReadOnlyCollection<SingleFact> fromFolded)
    {
        var leftOut = new List<string>();
        var (websites, sectors) = (
            new[] { kept.Website, folded.Website }.Where(website => !string.IsNullOrEmpty(website)), new[] { kept.MainSector, folded.MainSector });
        var (website, mainSector) = (Chosen(SingleFact.Website, l => l.Website), Chosen(SingleFact.MainSector, l => l.MainSector));
        var united = new ListingFields
        {
            Name = Chosen(SingleFact.Name, l => l.Name),
            Summary = Chosen(SingleFact.Summary, l => l.Summary),
            Description = Chosen(SingleFact.Description, l => l.Description),
            Mission = Chosen(SingleFact.Mission, l => l.Mission),
            Language = Chosen(SingleFact.Language, l => l.Language),
            Activity = Chosen(SingleFact.Activity, l => l.Activity),
            Type = Chosen(SingleFact.Type, l => l.Type),
            MainSector = mainSector,
            MembershipBasis = Chosen(SingleFact.MembershipBasis, l => l.MembershipBasis),
            FoundedOn = Chosen(SingleFact.FoundedOn, l => l.FoundedOn),
            Scope = Chosen(SingleFact.Scope, l => l.Scope),
            Website = website,
            OpeningHours = Chosen(SingleFact.OpeningHours, l => l.OpeningHours),
            AccessibilityNote = Chosen(SingleFact.AccessibilityNote, l => l.AccessibilityNote),
            // A main field that was not chosen is a further one, and a website a further link.
            Sectors = Both("sectors", l => (l.Sectors ?? []).Concat(ReferenceEquals(l, kept) ? sectors.OfType<string>().Where(code => code != mainSector) : []), code => code, Organization.MaxSectors),
            Themes = Both("themes", l => l.Themes, code => code, Organization.MaxThemes),
            PracticeTags = string.Join(", ", Both("practiceTags", l => l.Tags, tag => tag, Organization.MaxTags)),
            Languages = Both("languages", l => l.Languages, code => code, Organization.MaxLanguages),
            ServiceAreas = string.Join('\n', Both("areas", l => l.Areas, area => area.ToUpperInvariant(), Organization.MaxServiceAreas)),
            Accessibility = Both("accessibility", l => l.Accessibility, fact => fact, int.MaxValue),
            Links = Both(
                "links", l => (l.Links ?? []).Concat(ReferenceEquals(l, folded) ? websites.Where(other => other != website).Select(other => new LinkFields { Address = other }) : []),
                link => (link.Address ?? "").TrimEnd('/').ToUpperInvariant(), Organization.MaxLinks),
            Contacts = Both("contact", l => l.Contacts, contact => (contact.Email?.ToUpperInvariant(), OrganizationContact.KeyOf(contact.Phone)), Organization.MaxContacts),
            Locations = Both("sectionWhere", l => l.Locations, place => (place.PlaceId, (place.Address ?? "").ToUpperInvariant()), Organization.MaxLocations),
        };
        return new UnitedListing(united, leftOut);

        T Chosen<T>(SingleFact fact, Func<ListingFields, T> of) => of(fromFolded.Contains(fact) ? folded : kept);

        T[] Both<T, TKey>(string label, Func<ListingFields, IEnumerable<T>?> of, Func<T, TKey> key, int most)
        {
            var all = (of(kept) ?? []).Concat(of(folded) ?? []).DistinctBy(key).ToArray();
            if (all.Length > most) leftOut.Add($"directory.{label}");
            return all.Length > most ? all[..most] : all;
        }
    }
}

/// <summary>Two listings as one.</summary>
/// <param name="LeftOut">Translation keys of the lists that hold no more; the rest stays in the history of the listing that gave way.</param>
public sealed record UnitedListing(ListingFields Listing, IReadOnlyList<string> LeftOut);

/// <summary>What a listing says once; of two listings one must be chosen.</summary>
public enum SingleFact
{
    Name = 0,
    Summary = 1,
    Description = 2,
    Mission = 3,
    Language = 4,
    Activity = 5,
    Type = 6,
    MainSector = 7,
    MembershipBasis = 8,
    FoundedOn = 9,
    Scope = 10,
    Website = 11,
    OpeningHours = 12,
    AccessibilityNote = 13,
}
