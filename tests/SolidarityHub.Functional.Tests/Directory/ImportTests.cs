using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Tables of listings come in from elsewhere, are tried first, and can be taken back.</summary>
public sealed class ImportTests(Hub hub)
{
    private readonly string key = $"{Guid.CreateVersion7():N}"[^12..];

    [Fact]
    public async Task An_address_that_was_found_free_beforehand_is_given_once()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        await using var scope = hub.Services.CreateAsyncScope();
        var listings = scope.ServiceProvider.GetRequiredService<Listings>();
        string[] names = [$"Food {word}", $"Food {word}", $"Food {word} 2"];
        await listings.Expect(names, TestContext.Current.CancellationToken);
        var given = new List<string>();
        foreach (var name in names) given.Add(await listings.SlugFor(name, TestContext.Current.CancellationToken));
        Assert.Equal([$"food-{word}", $"food-{word}-2", $"food-{word}-2-2"], given);
    }

    [Fact]
    public async Task A_table_of_the_solidarity_economy_association_is_tried_taken_in_and_taken_back()
    {
        var table = Open(Encoding.GetEncoding(28591), $"""
            Identifier;Name;Description;Organisational Structure;Primary Activity;Street Address;Locality;Country ID;Website;Phone;Latitude;Longitude
            {key}-1;Panadería {key};Pan;Workers co-operative;Food;1 Mill St;Oaxaca;MX;https://{key}.example;+52 951 555 0101;17.06;-96.72
            {key}-2;Double {key};"Two; with a semicolon";OS60;AM60;;;;www.{key}.example;;;
            {key}-3;;no name;;;;;;;;;
            {key}-4;Odd {key};;no such type;;;;;;;;
            """);
        Assert.Equal((';', "windows-1252"), (table.Delimiter, table.Encoding));
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        var rows = table.Rows.ToList();
        var tried = await hub.As(editor, requests => requests.Send(new ImportListings(null, rows)));
        ImportOutcome[] expected = [ImportOutcome.Added, ImportOutcome.Doubtful, ImportOutcome.Refused, ImportOutcome.Refused];
        Assert.Equal(expected, tried.Value.Select(row => row.Outcome));
        Assert.Equal([2, 3, 4, 5], tried.Value.Select(row => row.Number));
        Assert.False(await hub.Look(db => db.Organizations.AnyAsync(o => o.ExternalId == $"{key}-1")));

        var batch = await hub.As(editor, requests => requests.Send(new StartImport("list.csv")));
        var added = await hub.As(editor, requests => requests.Send(new ImportListings(batch.Value, rows)));
        Assert.Equal(expected, added.Value.Select(row => row.Outcome));
        using var visitor = hub.Visitor();
        await visitor.Open($"/organizations/{added.Value[0].Slug}");
        Assert.Contains($"Panadería {key}", visitor.Text);
        Assert.Contains("1 Mill St", visitor.Text);

        var again = await hub.As(editor, requests => requests.Send(new ImportListings(batch.Value, rows)));
        Assert.Equal(ImportOutcome.Known, again.Value[0].Outcome);
        Assert.Equal(LikenessReason.SameDomain, again.Value[1].Similar[0].Reasons[0]);

        var undone = await hub.As(editor, requests => requests.Send(new UndoImport(batch.Value)));
        Assert.True(undone.Succeeded, undone.Error?.Code);
        await Eventually.True(() => hub.Look(db => db.ImportBatches.AnyAsync(b => b.Id == batch.Value && b.UndoneAt != null)), "it is taken back");
        await visitor.Open($"/organizations/{added.Value[0].Slug}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Murmurations_headers_are_understood()
    {
        var table = Open(new UTF8Encoding(true), $"""
            oid,name,tags[0],tags(list-1),urls[0].name,urls[0].url,geolocation.lat,geolocation.lon,status,contact_details.email,country_iso_3166
            {key}-m,"Tool ""Library"" {key}",tool-library,commons,Chat,https://chat.example/{key},37.80437,-122.2708,on_hold,hi@{key}.example,US
            """);
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        var batch = await hub.As(editor, requests => requests.Send(new StartImport("m.csv")));
        var added = await hub.As(editor, requests => requests.Send(new ImportListings(batch.Value, [.. table.Rows])));
        Assert.True(added.Value[0].Outcome == ImportOutcome.Added, string.Join(", ", added.Value[0].Faults));
        var made = await hub.As(editor, requests => requests.Send(new GetOrganization(added.Value[0].Slug!)));
        Assert.Equal(["tool-library", "commons"], made.Value.PracticeTags);
        Assert.Equal(OrganizationActivity.OnHold, made.Value.Activity);
        Assert.Equal($"https://chat.example/{key}", made.Value.Links[0].Address);
        Assert.Equal($"hi@{key}.example", made.Value.PublicEmail);
        Assert.Equal("Oakland", made.Value.Locations[0].PlaceName);
    }

    [Fact]
    public async Task What_a_steward_hid_stays_hidden_and_what_was_folded_away_is_known_as_what_it_became()
    {
        using var rosa = await hub.Member("Rosa");
        var (kept, folded) = (await Listed.By(hub, rosa, published: true, new ListingFields
        {
            Name = $"Kept {key}",
            Contacts = [new ContactFields { Email = $"hidden@{key}.example" }, new ContactFields { Phone = "+52 951 555 0199", IsPublic = true }],
        }), await Listed.By(hub, rosa, published: true));
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        var ids = await hub.Look(db => db.Organizations.Where(o => o.Slug == kept || o.Slug == folded).ToDictionaryAsync(o => o.Slug, o => o.Id));
        Assert.True((await hub.As(editor, requests => requests.Send(new MergeListings(kept, 1, folded, 1, [])))).Succeeded);

        var id = (await hub.As(editor, requests => requests.Send(new BeginImport("again.csv", new MemoryStream(Encoding.UTF8.GetBytes(
            $"externalId,name,email,phone\n{ids[folded]},Kept {key},Hidden@{key}.example,+52 951 555 0199\n")))))).Value;
        Assert.True((await hub.As(editor, requests => requests.Send(new TryImport(id, ["externalId", "name", "email", "phone"])))).Succeeded);
        await Eventually.True(() => hub.Look(db => db.ImportBatches.AnyAsync(b => b.Id == id && b.State == ImportState.Tried)), "the rows are looked at");
        var row = await hub.Look(db => db.ImportRows.SingleAsync(one => one.BatchId == id));
        Assert.Equal((ImportOutcome.Known, kept), (row.Outcome, row.Likenesses[0].Slug));

        Assert.True((await hub.As(editor, requests => requests.Send(new DecideImportRows(id, [new RowDecision(row.Number, ImportChoice.Update, ids[kept])])))).Succeeded);
        Assert.True((await hub.As(editor, requests => requests.Send(new TakeInImport(id)))).Succeeded);
        await Eventually.True(() => hub.Look(db => db.ImportBatches.AnyAsync(b => b.Id == id && b.State == ImportState.Done)), "the row is taken in");
        using var visitor = hub.Visitor();
        await visitor.Open($"/organizations/{kept}");
        Assert.DoesNotContain($"hidden@{key}.example", visitor.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_double_is_shown_with_its_reasons_and_a_private_contact_gives_nobody_away()
    {
        using var rosa = await hub.Member("Rosa");
        await Listed.By(hub, rosa, published: true, new ListingFields
        {
            Name = $"Unlike {key}",
            Website = $"https://{key}.example",
            Contacts = [new ContactFields { Email = $"private@{key}.other", IsPublic = false }],
        });
        using var ana = await hub.Member("Ana");
        await ana.Open("/directory/register");
        await ana.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?>
        {
            ["Form.Listing.Name"] = "Quite another name",
            ["Form.Listing.Summary"] = "Same website.",
            ["Form.Listing.Type"] = "OS10",
            ["Form.Listing.MainSector"] = "AM60",
            ["Form.Listing.Locations[0].Place"] = "Oaxaca, Mexico",
            ["Form.Listing.Website"] = $"www.{key}.example/about",
        });
        Assert.Equal(System.Net.HttpStatusCode.Conflict, ana.Status);
        Assert.Contains($"Unlike {key}", ana.Text);
        Assert.Contains("same website or domain", ana.Text);

        var guessed = await hub.As(ana.Account, requests => requests.Send(new FindSimilarOrganizations(
            new ListingFields { Contacts = [new ContactFields { Email = $"private@{key}.other" }] })));
        Assert.Empty(guessed.Value);
    }

    private TableFile Open(Encoding encoding, string text) => hub.Services.GetRequiredService<ITableFiles>()
        .Open(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
}
