using System.Net;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>A group registers, an editor looks, everyone finds it.</summary>
public sealed class ListingTests(Hub hub)
{
    [Fact]
    public async Task A_group_registers_is_published_and_is_found_by_accents_and_typos()
    {
        using var rosa = await hub.Member("Rosa");
        var name = $"Panadería Quetzalcóatl {Guid.CreateVersion7():N}"[..32];
        await rosa.Open("/directory/register");
        await rosa.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?>
        {
            ["Form.Listing.Name"] = name,
            ["Form.Listing.Summary"] = "Pan de masa madre, hecho entre vecinas.",
            ["Form.Listing.Type"] = "OS60",
            ["Form.Listing.MainSector"] = "AM60",
            ["Form.Listing.Locations[0].Place"] = "Oaxaca, Mexico",
            ["Form.Listing.Contacts[1].Email"] = "privado@quetzal.example",
        });
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        var address = rosa.Path.Split('?')[0];

        using var visitor = hub.Visitor();
        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        using var eva = await hub.Editor();
        await eva.Open("/moderation/listings");
        await eva.Open(eva.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!);
        await eva.Submit("form:has([name='Form.Note'])", new { Note = "" }, "[formaction*='Publish'], button.primary");
        Assert.Equal(HttpStatusCode.OK, eva.Status);

        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(name, visitor.Text);
        Assert.DoesNotContain("privado@quetzal.example", visitor.Html);
        foreach (var question in new[] { "quetzalcoatl", "QUETZALCÓATL", "quetzlcoatl", "panaderia quetzalcoalt" })
        {
            await visitor.Open($"/directory?q={Uri.EscapeDataString(question)}");
            Assert.True(visitor.Text.Contains(name, StringComparison.Ordinal), $"'{question}' does not find {name}");
        }
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_the_form_is_refused()
    {
        using var rosa = await hub.Member("Rosa");
        await rosa.Open("/directory/register");

        await rosa.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?>
        {
            ["Form.Listing.Name"] = "",
            ["Form.Listing.Summary"] = "Words that took a while to find",
            ["Form.Listing.Website"] = "not an address",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, rosa.Status);
        Assert.NotEmpty(rosa.Errors);
        Assert.Contains("Words that took a while to find", rosa.Html);
        Assert.Contains("not an address", rosa.Html);
    }
}
