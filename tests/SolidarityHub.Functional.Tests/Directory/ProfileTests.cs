using System.Net;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Everything a listing can say is said again on its page, as precisely as its people want.</summary>
public sealed class ProfileTests(Hub hub)
{
    [Fact]
    public async Task All_that_was_told_is_on_the_page_and_in_the_form_again()
    {
        using var eva = await hub.Editor();
        await Register(eva, new Dictionary<string, object?>
        {
            ["Mission"] = "Bread for everyone.",
            ["FoundedOn"] = "1998-05",
            ["Activity"] = "OnHold",
            ["Scope"] = "Regional",
            ["ServiceAreas"] = "East Bay\nall of Alameda County",
            ["Links[0].Address"] = "social.example/@bread",
            ["Links[0].Label"] = "Our feed",
            ["Contacts[0].Email"] = "office@bread.example",
            ["Contacts[0].Label"] = "The office",
            ["Contacts[1].Phone"] = "+1 510 555 0199",
            ["OpeningHours"] = "Mondays 9–17\nSaturdays 9–12",
            ["Accessibility"] = new[] { "StepFree", "Childcare" },
            ["AccessibilityNote"] = "The side door has a ramp.",
            ["Locations[0].Name"] = "Bakery",
            ["Locations[0].Address"] = "1 Mill Street\nin the yard",
            ["Locations[0].PostalCode"] = "94601",
            ["Locations[0].Precision"] = "Exact",
        });
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));
        var address = eva.Path.Split('?')[0];

        using var visitor = hub.Visitor();
        await visitor.Open(address);
        foreach (var told in new[]
                 {
                     "Bread for everyone.", "May 1998", "It is taking a break", "A region", "all of Alameda County", "Our feed", "office@bread.example",
                     "The office", "Saturdays 9–12", "Step-free way in", "Childcare", "The side door has a ramp.", "Bakery", "in the yard", "94601",
                 })
            Assert.Contains(told, visitor.Text);

        await eva.Open($"{address}/edit");
        Assert.Contains("all of Alameda County", eva.Html);
        Assert.Contains("https://social.example/@bread", eva.Html);
        await eva.Submit("form:has([name='Form.Listing.Name'])");
        await visitor.Open(address);
        Assert.Contains("in the yard", visitor.Text);
        Assert.Contains("The office", visitor.Text);
    }

    [Fact]
    public async Task A_private_contact_and_what_a_rough_place_hides_are_in_no_output()
    {
        using var eva = await hub.Editor();
        var name = await Register(eva, new Dictionary<string, object?>
        {
            ["Contacts[0].Email"] = "secret@bread.example",
            ["Contacts[0].IsPublic"] = false,
            ["Locations[0].Name"] = "Secret bakery",
            ["Locations[0].Address"] = "7 Secret Street",
            ["Locations[0].PostalCode"] = "99999",
            ["Locations[0].Point"] = "37.812345, -122.254321",
            ["Locations[0].Precision"] = "Region",
        });
        var address = eva.Path.Split('?')[0];

        using var visitor = hub.Visitor();
        foreach (var output in new[]
                 {
                     address, $"{address}.jsonld", $"/directory?q={name}", $"/directory.geojson?q={name}", $"/directory.csv?q={name}",
                     $"/directory.atom?q={name}", $"/api/v1{address}", $"/api/v1/organizations?q={name}",
                 })
        {
            await visitor.Open(output);
            Assert.Contains(name, visitor.Html);
            foreach (var hidden in new[] { "secret", "99999", "37.81", "122.25", "Oakland" })
                Assert.False(visitor.Html.Contains(hidden, StringComparison.OrdinalIgnoreCase), $"{output} shows {hidden}");
        }
    }

    /// <summary>As an editor lists it, so that it is published at once.</summary>
    private static async Task<string> Register(Browser editor, Dictionary<string, object?> fields)
    {
        var name = $"Bread{Guid.CreateVersion7():N}";
        await editor.Open("/moderation/listings/new");
        await editor.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?>(
            fields.Append(new("Locations[0].Place", "Oakland, California")).Append(new("Name", name))
                .Select(field => KeyValuePair.Create($"Form.Listing.{field.Key}", field.Value))));
        return name;
    }
}
