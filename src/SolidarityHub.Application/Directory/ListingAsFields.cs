using System.Globalization;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Puts what a listing says back into the form it was typed in.</summary>
internal static class ListingAsFields
{
    public static ListingFields AsFields(this Organization o, ITaxonomy taxonomy, string language) => new()
    {
        Name = o.Name,
        Summary = o.Summary,
        Description = o.DescriptionMarkdown,
        Mission = o.Mission,
        Language = o.Language,
        Activity = o.Activity,
        Type = o.Type,
        MainSector = o.MainSector,
        Sectors = [.. o.Sectors.Where(sector => sector != o.MainSector)],
        Themes = o.Themes,
        PracticeTags = string.Join(", ", o.PracticeTags),
        MembershipBasis = o.MembershipBasis,
        Languages = o.Languages,
        FoundedOn = o.FoundedOn,
        Scope = o.Scope,
        ServiceAreas = string.Join('\n', o.ServiceAreas),
        Website = o.Website,
        Links = [.. o.Links.Select(link => new LinkFields { Label = link.Label, Address = link.Address })],
        Contacts = [.. o.Contacts.OrderBy(contact => contact.Position).Select(contact => new ContactFields
        {
            Label = contact.Label,
            Email = contact.Email,
            Phone = contact.Phone,
            IsPublic = contact.IsPublic,
        })],
        OpeningHours = o.OpeningHours,
        Accessibility = o.Accessibility,
        AccessibilityNote = o.AccessibilityNote,
        Locations = [.. o.Locations.OrderBy(place => place.Id).Select(place => new LocationFields
        {
            Name = place.Name,
            Place = PlaceNames.Full(place.PlaceName, place.Region, place.Country, taxonomy, language),
            PlaceId = place.PlaceId,
            Address = place.Address,
            PostalCode = place.PostalCode,
            Point = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude}, {place.Longitude}"),
            Precision = place.Precision,
        })],
    };
}
