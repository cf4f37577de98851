using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Says in the reader's words where two versions of a listing differ.</summary>
public sealed class ListingComparison(Words words, ITaxonomy taxonomy)
{
    /// <summary>The fields that differ, in the order of the form.</summary>
    public IReadOnlyList<FieldDifference> Between(ListingFields before, ListingFields after) =>
        [.. Said(before).Zip(Said(after), (one, other) => new FieldDifference(one.Label, one.Text, other.Text))
            .Where(difference => difference.Before != difference.After)];

    /// <summary>The translation key for the name of a field, as revisions name it.</summary>
    public static string LabelOf(string field) => field switch
    {
        "locations" => "directory.sectionWhere",
        "serviceAreas" => "directory.areas",
        "contacts" => "directory.contact",
        _ => $"directory.{field}",
    };

    private IEnumerable<(string Label, string Text)> Said(ListingFields l) =>
    [
        ("directory.name", Plain(l.Name)),
        ("directory.summary", Plain(l.Summary)),
        ("directory.type", taxonomy.Say(l.Type)),
        ("directory.mainSector", taxonomy.Say(l.MainSector)),
        ("directory.sectionWhere", Lines((l.Locations ?? []).Where(place => !string.IsNullOrWhiteSpace(place.Place)).Select(Place))),
        ("directory.scope", l.Scope is { } scope ? words.Of(scope) : ""),
        ("directory.areas", Plain(l.ServiceAreas)),
        ("directory.website", Plain(l.Website)),
        ("directory.contact", Lines((l.Contacts ?? []).Where(contact => !contact.IsEmpty).Select(Contact))),
        ("directory.links", Lines((l.Links ?? []).Where(link => !link.IsEmpty).Select(link => Join(" ", link.Label, link.Address)))),
        ("directory.description", Plain(l.Description)),
        ("directory.mission", Plain(l.Mission)),
        ("directory.language", string.IsNullOrEmpty(l.Language) ? "" : words[$"languageName.{l.Language}"]),
        ("directory.practiceTags", Plain(l.PracticeTags)),
        ("directory.sectors", Lines((l.Sectors ?? []).Select(taxonomy.Say))),
        ("directory.themes", Lines((l.Themes ?? []).Select(taxonomy.Say))),
        ("directory.membershipBasis", taxonomy.Say(l.MembershipBasis)),
        ("directory.languages", Lines((l.Languages ?? []).Where(Language.OfContent.Contains).Select(code => words[$"languageName.{code}"]))),
        ("directory.foundedOn", words.PartOfDate(l.FoundedOn ?? "")),
        ("directory.activity", words.Of(l.Activity)),
        ("directory.openingHours", Plain(l.OpeningHours)),
        ("directory.accessibility", Lines((l.Accessibility ?? []).Select(fact => words.Of(fact)))),
        ("directory.accessibilityNote", Plain(l.AccessibilityNote)),
    ];

    private string Place(LocationFields place) =>
        Join(" · ", place.Name, place.Address?.ReplaceLineEndings(", "), place.PostalCode, place.Place, place.Point, words.Of(place.Precision));

    private string Contact(ContactFields contact) =>
        Join(" · ", contact.Label, contact.Email, contact.Phone, words[contact.IsPublic ? "directory.contactPublic" : "directory.onlyKeepers"]);

    private static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    private static string Lines(IEnumerable<string> all) => string.Join('\n', all);

    private static string Join(string between, params IEnumerable<string?> parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
