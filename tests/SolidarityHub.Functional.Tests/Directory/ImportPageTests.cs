using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>An editor brings a table in the browser, looks at every row, takes it in, and takes it back.</summary>
public sealed class ImportPageTests(Hub hub)
{
    private readonly string key = $"{Guid.CreateVersion7():N}"[^12..];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_is_brought_mapped_tried_decided_taken_in_and_taken_back()
    {
        var there = await hub.Site.List($"Bakery {key}");
        using var editor = await hub.Editor();
        await Bring(editor, $"""
            oid,name,What it does,full_address,locality,country_iso_3166,primary_url,contact_details.email
            {key}-1,Tool shed {key},Tools for all,1 Mill St,Oaxaca,MX,https://shed{key}.example,
            {key}-2,Bakery {key},Bread,,,,,bread@bakery{key}.example
            {key}-3,Tool shed again {key},,,,,shed{key}.example,
            {key}-4,Odd {key},,,,,,not an address
            """);
        var page = editor.Path;
        Assert.Contains("utf-8", editor.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("commas", editor.Text, StringComparison.Ordinal);
        Assert.Equal("", editor.Find<AngleSharp.Html.Dom.IHtmlSelectElement>("#column-2").Value);
        await editor.Submit("form[action*='handler=Try']", new Dictionary<string, object?> { ["Form.Fields[2]"] = "summary" });
        await Done(editor, page);

        Assert.Contains("Ready to be taken in", editor.Text, StringComparison.Ordinal);
        Assert.Contains($"Like “Tool shed {key}” in line 2", editor.Text, StringComparison.Ordinal);
        Assert.Contains("does not look like an e-mail address", editor.Text, StringComparison.Ordinal);
        Assert.False(await hub.Look(db => db.Organizations.AnyAsync(o => o.ExternalId == $"{key}-1", Cancellation)));
        var target = await hub.Look(db => db.Organizations.Where(o => o.Slug == there).Select(o => o.Id).SingleAsync(Cancellation));
        await editor.Submit("form[action*='handler=Decide']", new Dictionary<string, object?> { ["Form.Choices[3]"] = $"update:{target}" });
        await editor.Submit("form[action*='handler=TakeIn']");
        await Done(editor, page);

        using var visitor = hub.Visitor();
        await visitor.Open($"/directory?q={key}");
        Assert.Contains("Tools for all", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tool shed again", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/organizations/{there}");
        Assert.Contains($"bread@bakery{key}.example", visitor.Text, StringComparison.Ordinal);

        await editor.Submit("form[action*='handler=Undo']");
        await Done(editor, page);
        Assert.Contains("were taken back", editor.Text, StringComparison.Ordinal);
        await visitor.Open($"/directory?q={key}");
        Assert.DoesNotContain("Tools for all", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/organizations/{there}");
        Assert.DoesNotContain($"bread@bakery{key}.example", visitor.Text, StringComparison.Ordinal);

        await Bring(editor, $"name,What it does,oid,full_address,locality,country_iso_3166,primary_url,contact_details.email\nOther {key},x,,,,,,\n");
        Assert.Equal("summary", editor.Find<AngleSharp.Html.Dom.IHtmlSelectElement>("#column-1").Value);
    }

    [Theory]
    [InlineData("PK\u0003\u0004anything", "own format")]
    [InlineData("name,website\n\u0001\u0002,x", "no table in text form")]
    [InlineData("name,website,Name\na,b,c", "same name: name")]
    [InlineData("just some words\nin two lines", "at least two columns")]
    [InlineData("name,website\n", "no rows")]
    public async Task What_is_no_table_is_refused_in_words(string content, string reason)
    {
        using var editor = await hub.Editor();
        await Bring(editor, content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains(reason, Assert.Single(editor.Document.QuerySelectorAll(".field-error")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_refused_in_words()
    {
        using var editor = await hub.Editor();
        await editor.Open("/directory/import");
        await editor.Submit("form:has([name='Form.File'])", new Dictionary<string, object?>
        {
            ["Form.File"] = new SentFile("long.csv", "text/csv", new byte[ImportBatch.MaxSize + 1]),
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("larger than 50 MB", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_editors_bring_files()
    {
        using var member = await hub.Member("Ana");
        foreach (var path in new[] { "/directory/import", $"/directory/import/{Guid.CreateVersion7()}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await member.Open(path)).Status);
    }

    [Fact]
    public async Task A_walk_that_was_interrupted_goes_on_where_it_was_and_repeats_nothing()
    {
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        var text = "name,oid\n" + string.Concat(Enumerable.Range(1, 5).Select(row => $"Row {row} of {key},{key}-{row}\n"));
        var id = (await hub.As(editor, requests => requests.Send(new BeginImport("five.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)))))).Value;
        var fingerprint = await hub.Look(db => db.ImportBatches.Where(b => b.Id == id).Select(b => b.Fingerprint).SingleAsync(Cancellation));
        // As if a node had died after two rows of the trial, long enough ago for another to take over.
        await hub.Look(db => db.ImportBatches.Where(b => b.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(b => b.State, ImportState.Trying).SetProperty(b => b.Fields, (string[])["name", "externalId"])
            .SetProperty(b => b.HeldUntil, NodaTime.SystemClock.Instance.GetCurrentInstant() + NodaTime.Duration.FromMinutes(5)), Cancellation));
        await using var file = hub.Services.GetRequiredService<IFileStore>().Open(fingerprint!)!;
        var rows = hub.Services.GetRequiredService<ITableFiles>().Open(file).Rows.Take(2).ToList();
        Assert.True((await hub.As(editor, requests => requests.Send(new CarryOnImport(id, 0, rows, false)))).Succeeded);
        Assert.Equal("import.elsewhere", (await hub.As(editor, requests => requests.Send(new CarryOnImport(id, 0, rows, false)))).Error?.Code);
        await hub.Look(db => db.ImportBatches.Where(b => b.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(b => b.HeldUntil, NodaTime.SystemClock.Instance.GetCurrentInstant() - NodaTime.Duration.FromSeconds(1)), Cancellation));

        await Eventually.True(() => hub.Look(db => db.ImportBatches.AnyAsync(b => b.Id == id && b.State == ImportState.Tried, Cancellation)), "the walk goes on");
        var seen = await hub.Look(db => db.ImportRows.Where(row => row.BatchId == id).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(Cancellation));
        Assert.Equal([2, 3, 4, 5, 6], seen);
    }

    private static async Task Bring(Browser editor, string content)
    {
        await editor.Open("/directory/import");
        await editor.Submit("form:has([name='Form.File'])", new Dictionary<string, object?>
        {
            ["Form.File"] = new SentFile("list.csv", "text/csv", Encoding.UTF8.GetBytes(content)),
        });
    }

    /// <summary>Looks again, as the page's own link does, until the walk is over.</summary>
    private static Task Done(Browser editor, string page) =>
        Eventually.True(async () => (await editor.Open(page)).Document.QuerySelector("[data-under-way]") is null, "the walk is over");
}
