using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>What every listing must say, and how long it may be.</summary>
internal sealed class ListingRules : AbstractValidator<ListingFields>
{
    public ListingRules(ITaxonomy taxonomy, TimeProvider time, bool full)
    {
        RuleFor(l => l.Name).NotEmpty().MaximumLength(Organization.NameMaxLength);
        RuleFor(l => l.Summary).MaximumLength(Organization.SummaryMaxLength);
        RuleFor(l => l.Description).MaximumLength(Organization.DescriptionMaxLength);
        RuleFor(l => l.Language).Must(code => string.IsNullOrEmpty(code) || Language.OfContent.Contains(code)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.Type).Must(OneOf(taxonomy.OrganizationTypes)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.MainSector).Must(OneOf(taxonomy.Sectors)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.MembershipBasis).Must(OneOf(taxonomy.MembershipBases)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.Sectors).Must(AllOf(taxonomy.Sectors, Organization.MaxSectors)).WithErrorCode("directory.tooManySectors");
        RuleFor(l => l.Themes).Must(AllOf(taxonomy.Themes, Organization.MaxThemes)).WithErrorCode("directory.tooManyThemes");
        RuleFor(l => l.Languages).Must(codes => codes is null || codes.Count <= Organization.MaxLanguages && codes.All(Language.OfContent.Contains))
            .WithErrorCode("directory.tooManyLanguages");
        RuleFor(l => l.PracticeTags).Must((listing, _) => listing.Tags.Count() <= Organization.MaxTags && listing.Tags.All(tag => tag.Length <= Organization.TagMaxLength))
            .WithErrorCode("directory.tooManyTags");
        RuleFor(l => l.Website).MaximumLength(Organization.WebsiteMaxLength).Must(ListingFields.IsWebAddress).WithErrorCode("directory.notAnAddress");
        RuleFor(l => l.OpeningHours).MaximumLength(Organization.OpeningHoursMaxLength);
        RuleFor(l => l.Mission).MaximumLength(Organization.MissionMaxLength);
        RuleFor(l => l.Activity).IsInEnum();
        RuleFor(l => l.Scope).IsInEnum();
        RuleFor(l => l.FoundedOn).Must(date => IsPast(date, time)).WithErrorCode("directory.notAPastDate");
        RuleFor(l => l.ServiceAreas).Must((listing, _) => listing.Areas.Count() <= Organization.MaxServiceAreas
            && listing.Areas.All(area => area.Length <= Organization.ServiceAreaMaxLength)).WithErrorCode("directory.tooManyAreas");
        RuleForEach(l => l.Accessibility).IsInEnum();
        RuleFor(l => l.AccessibilityNote).MaximumLength(Organization.AccessibilityNoteMaxLength);
        RuleForEach(l => l.Links).SetValidator(new LinkRules());
        RuleFor(l => l.Links).Must(all => all is null || all.Count <= Organization.MaxLinks).WithErrorCode("directory.tooManyLinks");
        RuleForEach(l => l.Contacts).SetValidator(new ContactRules());
        RuleFor(l => l.Contacts).Must(all => all is null || all.Count <= Organization.MaxContacts).WithErrorCode("directory.tooManyContacts");
        RuleForEach(l => l.Locations).SetValidator(new LocationRules());
        RuleFor(l => l.Locations).Must(all => all is null || all.Count <= Organization.MaxLocations).WithErrorCode("directory.tooManyLocations");
        if (!full) return;

        RuleFor(l => l.Summary).NotEmpty();
        RuleFor(l => l.Type).NotEmpty();
        RuleFor(l => l.MainSector).NotEmpty();
        RuleFor(l => l.Locations).Must(all => all is not null && all.Any(place => !place.IsEmpty)).WithErrorCode("directory.placeMissing")
            .OverridePropertyName("Locations[0].Place");
    }

    private static Func<string?, bool> OneOf(IReadOnlyList<Term> terms) =>
        code => string.IsNullOrEmpty(code) || terms.Any(term => term.Code == code);

    private static Func<IReadOnlyList<string>?, bool> AllOf(IReadOnlyList<Term> terms, int most) =>
        codes => codes is null || codes.Count <= most && codes.All(code => terms.Any(term => term.Code == code));

    private static bool IsPast(string? typed, TimeProvider time)
    {
        if (!PartialDate.TryParse(typed, out var date)) return false;
        if (!date.IsKnown) return true;
        var today = time.Now().InUtc().Date;
        // A bare year or month that has begun is fine.
        return date.Year >= Organization.EarliestFounding && date.SortKey <= today.Year * 10_000 + today.Month * 100 + today.Day;
    }
}
