using SolidarityHub.Application.Common.Files;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;
using SolidarityHub.Web.Api.Directory;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>What our table says of an organization, our import reads back: all of it, with every place, whatever letters it holds.</summary>
public sealed class RoundTripTests(Hub hub)
{
    private static readonly string[] Texts =
    [
        "", "Plain", "=1+1", "'=1+1", "''@x", "-5", "- dash", "a,b;c|d", "\"quoted\"", "it's", "two\nlines", "back\\slash", "back\\,comma", "ñandú 🌱", "'apostrophe'", "+34 600", "@home", "x\ty",
    ];

    [Fact]
    public void A_thousand_tables_are_read_back_as_they_were_written()
    {
        var (taxonomy, tables) = (hub.Services.GetRequiredService<ITaxonomy>(), hub.Services.GetRequiredService<ITableFiles>());
        // The same seed every time: a failure can be seen again.
        var random = new Random(20261124);
        for (var round = 0; round < 1_000; round++)
        {
            var cards = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Card(random, taxonomy)).ToList();
            var table = tables.Open(new MemoryStream(DirectoryTable.Write(cards, card => $"https://hub.example/organizations/{card.Slug}")));
            var rows = table.Rows.ToList();
            Assert.Equal(cards.Count, rows.Count);
            foreach (var (card, row) in cards.Zip(rows)) Same(card, ListingCells.Read(row, ListingColumns.FieldOf, taxonomy), taxonomy);
        }
    }

    [Theory]
    [InlineData("", LocationPrecision.Exact)]
    [InlineData("exact", LocationPrecision.Exact)]
    [InlineData("Region", LocationPrecision.Region)]
    [InlineData("oculto", LocationPrecision.Hidden)]
    [InlineData("do not show", LocationPrecision.Hidden)]
    public void How_precisely_a_place_is_shown_is_never_guessed_to_its_harm(string told, LocationPrecision precision)
    {
        var row = new TableRow(2, [new("Name", "A home"), new("Address", "12 Elm Street"), new("Precision", told)]);
        var read = ListingCells.Read(
            row with { Cells = [.. row.Cells.Where(cell => cell.Value.Length > 0)] },
            header => char.ToLowerInvariant(header[0]) + header[1..], hub.Services.GetRequiredService<ITaxonomy>());
        Assert.Equal(precision, read.Listing.Locations![0].Precision);
    }

    private static void Same(OrganizationCard card, (string? ExternalId, ListingFields Listing) read, ITaxonomy taxonomy)
    {
        var listing = read.Listing;
        Assert.Equal(card.Id.ToString(), read.ExternalId);
        Assert.Equal(card.Name, listing.Name);
        Assert.Equal(card.Summary, listing.Summary ?? "");
        Assert.Null(listing.Description);
        Assert.Equal(card.Language, listing.Language);
        Assert.Equal((card.Type, card.MainSector, card.Website, card.PublicEmail), (listing.Type, listing.MainSector, listing.Website, listing.Contacts![0].Email));
        Assert.Equal(card.Sectors, listing.Sectors);
        Assert.Equal(card.Themes, listing.Themes);
        Assert.Equal(card.PracticeTags, (listing.PracticeTags ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(listing.Links!);
        Assert.Equal(
            card.Locations.Select(place => (place.Name, place.Address, place.PostalCode, Town(place, taxonomy), Point(place), place.Precision)),
            listing.Locations!.Take(card.Locations.Count).Select(place => (place.Name ?? "", place.Address ?? "", place.PostalCode ?? "", place.Place ?? "", place.Point ?? "", place.Precision)));
        Assert.True(listing.Locations!.Skip(Math.Max(1, card.Locations.Count)).All(place => string.IsNullOrEmpty(place.Address + place.Place + place.Point)));
    }

    private static OrganizationCard Card(Random random, ITaxonomy taxonomy) => new()
    {
        Id = Guid.CreateVersion7(),
        Slug = "some",
        Name = $"{Text(random)}{random.Next(10)}",
        Summary = Text(random),
        Language = "es",
        Type = Term(random, taxonomy.OrganizationTypes),
        MainSector = Term(random, taxonomy.Sectors),
        Sectors = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Term(random, taxonomy.Sectors)!).Distinct()],
        Themes = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Term(random, taxonomy.Themes)!).Distinct()],
        PracticeTags = random.Next(2) == 0 ? [] : ["tool-library", "time-bank"],
        Website = random.Next(2) == 0 ? null : "https://some.example/a,b",
        PublicEmail = random.Next(2) == 0 ? null : "hello@some.example",
        Status = ListingStatus.Published,
        UpdatedAt = Instant.FromUnixTimeSeconds(random.Next()),
        Locations = [.. Enumerable.Range(0, random.Next(Organization.MaxLocations + 1)).Select(_ => Place(random))],
    };

    private static ShownLocation Place(Random random) => random.Next(3) == 0
        ? new("", "", "", "", "Vermont", "US", 44.5, -73, LocationPrecision.Region)
        : new(Text(random), Text(random), Text(random), "Burlington", "Vermont", "US", Math.Round(random.NextDouble() * 180 - 90, 6), Math.Round(random.NextDouble() * 360 - 180, 6), LocationPrecision.Exact);

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static string? Term(Random random, IReadOnlyList<Term> terms) => terms[random.Next(terms.Count)].Code;

    // Where only the region is shown the point says more than its name.
    private static string Town(ShownLocation place, ITaxonomy taxonomy) => place.PlaceName.Length == 0 ? "" : place.Label(taxonomy, "en");

    private static string Point(ShownLocation place) => FormattableString.Invariant($"{place.Latitude}, {place.Longitude}");
}
