using Microsoft.AspNetCore.Mvc.ModelBinding;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>A page that holds a listing's form.</summary>
public interface IHoldListingForm
{
    ListingForm Form { get; }
}

/// <summary>A listing's form as it is posted, and the towns to choose from where the words could mean several.</summary>
public sealed class ListingForm
{
    public ListingFields Listing { get; set; } = new();

    /// <summary>It is none of the similar listings that were shown.</summary>
    public bool IsAnother { get; set; }

    /// <summary>The revision an edit was made on.</summary>
    public int Version { get; set; }

    [BindNever]
    public IReadOnlyList<SimilarOrganization> Similar { get; private set; } = [];

    /// <summary>Where the listing that someone else saved meanwhile says something else than the form.</summary>
    [BindNever]
    public IReadOnlyList<FieldDifference> Conflict { get; set; } = [];

    /// <summary>For each place in the form, the towns that it may mean.</summary>
    [BindNever]
    public IReadOnlyDictionary<int, IReadOnlyList<FoundPlace>> Towns { get; private set; } =
        new Dictionary<int, IReadOnlyList<FoundPlace>>();

    /// <summary>Adds an empty row after those that are filled in, so that a further place, contact or link can be told.</summary>
    public void MakeRoom()
    {
        var (places, contacts, links) = (Listing.Locations ?? [], Listing.Contacts ?? [], Listing.Links ?? []);
        if (places.Count < Organization.MaxLocations && places.All(row => row.Place is not null)) places = [.. places, new LocationFields()];
        if (contacts.Count == 0) contacts = [new ContactFields { IsPublic = true }];
        if (contacts.Count < Organization.MaxContacts && contacts.Skip(1).All(row => !row.IsEmpty)) contacts = [.. contacts, new ContactFields()];
        if (links.Count < Organization.MaxLinks && links.All(row => !row.IsEmpty)) links = [.. links, new LinkFields()];
        Listing = Listing with { Locations = places, Contacts = contacts, Links = links };
    }

    /// <summary>Loads what the form shows besides its own fields after it was refused.</summary>
    public async Task LookAround(IRequests requests, ModelStateDictionary state, bool withSimilar, CancellationToken cancellation)
    {
        if (withSimilar)
        {
            var similar = await requests.Send(new FindSimilarOrganizations(Listing), cancellation);
            if (similar.Succeeded) Similar = similar.Value;
        }

        var towns = new Dictionary<int, IReadOnlyList<FoundPlace>>();
        foreach (var (number, place) in (Listing.Locations ?? []).Index())
        {
            if (state[$"Form.Listing.Locations[{number}].Place"] is not { Errors.Count: > 0 }) continue;
            var found = await requests.Send(new FindPlaces(place.Place, Words.Language), cancellation);
            if (found.Succeeded) towns[number] = found.Value;
        }

        Towns = towns;
    }
}
