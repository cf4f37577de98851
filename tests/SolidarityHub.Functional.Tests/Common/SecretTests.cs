using System.Net;
using AngleSharp.Html.Dom;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>What people type stays between them and the database: no log line repeats it.</summary>
public sealed class SecretTests(Hub hub)
{
    private const string Word = "canaryfeather";

    [Fact]
    public async Task A_secret_word_typed_into_every_field_of_every_form_is_in_no_log_line()
    {
        // A hub of its own: what others do at the same time stays out of the evidence.
        await using var site = hub.Open("secrets");
        using var browser = await site.Administrator("Sender of secrets");

        var addresses = (await Routes.Of(site.Services)).Where(route => route.Verb == "GET" && !route.Pattern.Contains('{', StringComparison.Ordinal))
            .Select(route => route.Pattern).Where(path => !path.StartsWith("/api", StringComparison.Ordinal) && !path.StartsWith("/account/logout", StringComparison.Ordinal)).Distinct().ToList();
        var (forms, fields, broken) = (0, 0, new List<string>());
        foreach (var address in addresses)
        {
            await browser.Open(address);
            if (browser.Status != HttpStatusCode.OK || browser.ContentHeaders.ContentType?.MediaType != "text/html") continue;
            var count = browser.Document.QuerySelectorAll("main form").Length;
            for (var index = 0; index < count; index++)
            {
                await browser.Open(address);
                if (browser.Document.QuerySelectorAll("main form").ElementAtOrDefault(index) is not IHtmlFormElement form) break;
                form.SetAttribute("id", "under-test");
                var typed = TypedFields.Of(form).Select(element => element.GetAttribute("name")!).ToDictionary(name => name, name => (object?)Typed(name));
                if (typed.Count == 0) continue;
                (forms, fields) = (forms + 1, fields + typed.Count);
                await browser.Submit("#under-test", typed);
                if ((int)browser.Status >= 500) broken.Add($"{(int)browser.Status} after the form on {address}");
            }
        }

        Assert.True(forms > 15 && fields > 40, $"Only {forms} forms with {fields} fields were sent.");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.NotEmpty(site.Log.All);
        Assert.Empty(site.Log.All.Where(line => $"{line.Text} {line.Values} {line.Failure}".Contains(Word, StringComparison.OrdinalIgnoreCase)).Select(line => line.ToString()));
    }

    private static string Typed(string name) => name.Contains("mail", StringComparison.OrdinalIgnoreCase) ? $"{Word}@members.example"
        : name.Contains("Url", StringComparison.Ordinal) || name.EndsWith("Website", StringComparison.Ordinal) ? $"https://{Word}.example" : $"{Word} {Word} {Word}";
}
