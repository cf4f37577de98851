using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SolidarityHub.TestSite;
using SolidarityHub.TestSite.Visibility;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>What people type is words wherever it is shown: it becomes no part of a page, runs nothing and calls nobody.</summary>
public sealed class InjectionTests
{
    private const string Short = "\"'><xss-probe onclick=p()>";
    private const string Long = $"{Short}<img src=x onerror=p()><svg/onload=p()></title></textarea></script><script>p()</script> [a](javascript:p()) ![b](https://xss-probe.example/b.png) --><xss-probe>";

    /// <summary>One that must be refused, and one that is a link like any other as far as it goes.</summary>
    private static readonly string[] Links = ["javascript:p()//https://example.org", "https://xss-probe.example/\"'><xss-probe onclick=p()>"];

    private readonly List<string> harm = [];
    private int sent, taken, shown;

    [Fact]
    public async Task Nothing_typed_into_any_field_of_any_form_becomes_part_of_a_page()
    {
        // A hub of its own: what is typed here would stand in everybody's way.
        await using var hub = new Hub();
        await hub.InitializeAsync();
        var secrets = await Secrets.Plant(hub);
        using var administrator = await hub.Administrator(Short);
        Browser[] people = [secrets.Viewers[Viewer.Steward], secrets.Founder, administrator];
        var addresses = Classed.Opened.Values.SelectMany(all => all).Select(secrets.Filled)
            .Where(address => !address.StartsWith("/api", StringComparison.Ordinal)).ToList();

        foreach (var browser in people)
            foreach (var address in addresses)
                await TypeInto(browser, address);
        foreach (var browser in people.Append(secrets.Viewers[Viewer.Visitor]))
            foreach (var address in addresses)
            {
                await browser.Open(address);
                Look(browser, $"GET {address}");
            }

        Assert.True(sent > 100 && taken > 60, $"Only {sent} forms were sent, and {taken} of them taken.");
        Assert.True(shown > 300, $"What was typed is shown on {shown} pages only, so little was looked at.");
        Assert.True(harm.Count == 0, $"{harm.Count} places:\n{string.Join('\n', harm.Distinct().Take(40))}");
    }

    private async Task TypeInto(Browser browser, string address)
    {
        await browser.Open(address);
        if (!IsPage(browser)) return;
        var forms = browser.Document.QuerySelectorAll<IHtmlFormElement>("main form")
            .Select((form, index) => (Index: index, HasLink: TypedFields.Of(form).Any(IsLink))).ToList();
        foreach (var (index, link) in forms.SelectMany(form => Links.Skip(form.HasLink ? 0 : 1).Select(link => (form.Index, link))))
        {
            await browser.Open(address);
            if (!IsPage(browser) || browser.Document.QuerySelectorAll<IHtmlFormElement>("main form").ElementAtOrDefault(index) is not { } form) return;
            var typed = TypedFields.Of(form).Where(field => field is not IHtmlInputElement { Type: "password" })
                .ToDictionary(field => field.GetAttribute("name")!, field => (object?)Payload(field, link));
            if (typed.Count == 0) continue;
            foreach (var (name, value) in Chosen(form)) typed.TryAdd(name, value);
            form.SetAttribute("id", "under-test");
            sent++;
            await browser.Submit("#under-test", typed);
            if (browser.Status == HttpStatusCode.OK) taken++;
            if ((int)browser.Status >= 500) harm.Add($"{(int)browser.Status} after the form on {address}");
            Look(browser, $"form {index} on {address}");
        }
    }

    private static bool IsPage(Browser browser) => browser.Status == HttpStatusCode.OK && browser.ContentHeaders.ContentType?.MediaType == "text/html";

    private static bool IsLink(IElement field) =>
        field is IHtmlInputElement { Type: "url" } || field.GetAttribute("name") is { } name
        && (name.EndsWith("Url", StringComparison.Ordinal) || name.EndsWith("Website", StringComparison.Ordinal) || name.EndsWith("Link", StringComparison.Ordinal));

    private static string Payload(IElement field, string link)
    {
        var name = field.GetAttribute("name")!;
        if (name.Contains("mail", StringComparison.OrdinalIgnoreCase)) return "xss-probe@members.example";
        if (IsLink(field)) return link;
        var most = int.TryParse(field.GetAttribute("maxlength"), CultureInfo.InvariantCulture, out var length) ? length : int.MaxValue;
        return most >= Long.Length ? Long : Short;
    }

    /// <summary>For what is not typed something that fits, so that the form has a chance to be taken.</summary>
    private static IEnumerable<(string Name, string Value)> Chosen(IHtmlFormElement form)
    {
        foreach (var select in form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is { Length: > 0 } && string.IsNullOrEmpty(select.Value)))
            if (select.Options.FirstOrDefault(option => option.Value.Length > 0) is { } option) yield return (select.Name!, option.Value);
        foreach (var radios in form.Elements.OfType<IHtmlInputElement>().Where(input => input is { Type: "radio", Name.Length: > 0 }).GroupBy(input => input.Name!))
            if (!radios.Any(radio => radio.IsChecked)) yield return (radios.Key, radios.First().Value);
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && input.Value.Length == 0))
            switch (input.Type)
            {
                case "date":
                    yield return (input.Name!, TimeProvider.System.GetUtcNow().AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                case "time":
                    yield return (input.Name!, "18:30");
                    break;
                case "datetime-local":
                    yield return (input.Name!, TimeProvider.System.GetUtcNow().AddDays(40).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
                    break;
                case "number":
                    yield return (input.Name!, "1");
                    break;
            }
    }

    private void Look(Browser browser, string where)
    {
        if (browser.ContentHeaders.ContentType?.MediaType != "text/html") return;
        var page = browser.Document;
        if (page.Body?.TextContent.Contains("xss-probe", StringComparison.Ordinal) == true) shown++;
        foreach (var element in page.All)
        {
            if (element.LocalName == "xss-probe") harm.Add($"an element of our own, {where}");
            foreach (var attribute in element.Attributes)
            {
                var value = attribute.Value.Trim();
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) harm.Add($"{element.LocalName} {attribute.Name}, {where}");
                if (value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href" or "data")
                    harm.Add($"{element.LocalName} {attribute.Name}={value}, {where}");
                if (attribute.Name is "src" or "srcset" or "poster" && value.Contains("xss-probe.example", StringComparison.Ordinal)) harm.Add($"{element.LocalName} calls {value}, {where}");
            }

            if (element is not IHtmlScriptElement { TextContent.Length: > 0 } script) continue;
            if (script.Type == "application/ld+json") JsonDocument.Parse(script.TextContent).Dispose();
            else if (script.TextContent.Contains("p()", StringComparison.Ordinal)) harm.Add($"a script, {where}");
        }
    }
}
