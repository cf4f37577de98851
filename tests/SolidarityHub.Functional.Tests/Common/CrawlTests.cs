using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>However an address is written, whoever asks: an answer, never a breakdown.</summary>
public sealed partial class CrawlTests(Hub hub)
{
    private static readonly string[] Names =
    [
        "q", "page", "type", "sector", "theme", "tag", "near", "radius", "bbox", "sort", "from", "to", "view", "kind", "author", "year", "around", "after",
        "before", "limit", "epoch", "since", "returnUrl", "id", "token", "code", "handler", "reply", "access", "language", "country", "format", "next", "online",
    ];

    private static readonly string[] Nonsense =
    [
        "", "-1", "0", "99999999999999999999", "2147483648", "NaN", "1e400", "null", "'", "\"><script>alert(1)</script>", "%", "%00", "\0", "\uFFFF", "🌱", "ñandú",
        "1,2,3,4", "91,181,-91,-181", "0,0", "2026-13-45", "9999-12-31", "0001-01-01", "-9999-01-01", "T10", "OS10", "../../etc/passwd", "//evil.example", "https://evil.example",
        "00000000-0000-0000-0000-000000000000", "true", "[]", "{}", "a b c d e f", "*", "(((", "\\", "x:*&|!", "eyJuIjoxfQ", "==",
    ];

    [Fact]
    public async Task Every_address_answers_everybody_whatever_the_query()
    {
        var patterns = (await Routes.Of(hub.Services)).Where(route => route.Verb == "GET").Select(route => route.Pattern).Distinct()
            .Where(pattern => !pattern.Contains("{*", StringComparison.Ordinal) && !pattern.Contains("**", StringComparison.Ordinal)).ToList();
        Assert.True(patterns.Count > 60, $"Found {patterns.Count} addresses only.");
        using var visitor = hub.Visitor();
        using var member = await hub.Member("Crawler");
        using var editor = await hub.Editor("Crawling editor");
        using var administrator = await hub.Administrator("Crawling administrator");
        var known = await KnownValues();
        // The same seed every time: a failure can be seen again.
        var random = new Random(20260501);
        var asks = (
            from pattern in patterns
            from address in Addresses(pattern, known)
            from query in new[] { "", Query(random), Query(random), Query(random) }
            from browser in new[] { visitor, member, editor, administrator }
            select (browser, address: address + query)).ToList();

        var broken = new ConcurrentBag<string>();
        var found = 0;
        await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = TestContext.Current.CancellationToken }, async (ask, stop) =>
        {
            using var answer = await ask.browser.Http.GetAsync(ask.address, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.StatusCode == HttpStatusCode.OK) Interlocked.Increment(ref found);
            if ((int)answer.StatusCode >= 500) broken.Add($"{(int)answer.StatusCode} {ask.address} as {ask.browser.Account?.Role.ToString() ?? "visitor"}");
        });

        Assert.True(found > asks.Count / 8, $"Only {found} of {asks.Count} answers showed anything, so little was looked at.");
        Assert.True(broken.IsEmpty, $"{broken.Count} of {asks.Count} answers are breakdowns:\n{string.Join('\n', broken.Order().Take(30))}");
    }

    [Theory]
    [InlineData("visitor")]
    [InlineData("member")]
    [InlineData("administrator")]
    public async Task Every_link_leads_somewhere(string who)
    {
        using var browser = who switch
        {
            "member" => await hub.Member("Walker"),
            "administrator" => await hub.Administrator("Walking administrator"),
            _ => hub.Visitor(),
        };
        var waiting = new Queue<(string Path, string From)>([("/", "the front door")]);
        var seen = new HashSet<string> { "/" };
        var broken = new List<string>();
        var looked = 0;
        while (waiting.TryDequeue(out var next) && looked < 220)
        {
            looked++;
            await browser.Open(next.Path);
            if ((int)browser.Status >= 400 && await IsStillLinked(browser, next.Path, next.From))
            {
                broken.Add($"{(int)browser.Status} {next.Path}, linked from {next.From}");
                continue;
            }
            if (browser.ContentHeaders.ContentType?.MediaType != "text/html") continue;
            foreach (var href in browser.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                // One of each kind of list is enough, and signing out would end the walk.
                if (!href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal) || href.Contains("culture=", StringComparison.Ordinal)
                    || href.StartsWith("/account/logout", StringComparison.Ordinal) || href.Count(letter => letter == '=') > 1) continue;
                if (seen.Add(href) && seen.Count(other => Kind(other) == Kind(href)) <= 6) waiting.Enqueue((href, next.Path));
            }
        }

        Assert.True(looked > 30, $"Looked at {looked} pages only.");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    /// <summary>Other tests withdraw things meanwhile; a link that went with them was not broken.</summary>
    private static async Task<bool> IsStillLinked(Browser browser, string path, string from)
    {
        await browser.Open(from);
        if (!browser.Document.QuerySelectorAll("a[href]").Any(link => link.GetAttribute("href")!.Split('#')[0] == path)) return false;
        await browser.Open(path);
        return (int)browser.Status >= 400;
    }

    private static string Kind(string path) => path.Split('?') is [var page, ..] && page.Split('/') is [_, var first, _, ..] ? first : path.Split('?')[0];

    private static string Query(Random random) => "?" + string.Join('&', Enumerable.Range(0, random.Next(1, 4))
        .Select(_ => $"{Names[random.Next(Names.Length)]}={Uri.EscapeDataString(Nonsense[random.Next(Nonsense.Length)])}"));

    /// <summary>The address with things that exist, where they are known, and with things that do not.</summary>
    private static IEnumerable<string> Addresses(string pattern, Dictionary<string, string> known)
    {
        var parameters = Parameter().Matches(pattern).ToList();
        if (parameters.Count == 0) return [pattern];
        var first = pattern.Split('/').Where(part => part.Length > 0 && !part.StartsWith('{')).ToList();
        return new[] { true, false }.Select(real => Parameter().Replace(pattern, parameter =>
        {
            var name = parameter.Groups["name"].Value;
            var constraint = parameter.Groups["constraint"].Value;
            if (real && first.Select(word => $"{word}.{name}").FirstOrDefault(known.ContainsKey) is { } key) return known[key];
            return constraint switch
            {
                "guid" => "0196a000-0000-7000-8000-000000000009",
                "int" or "long" => real ? "1" : "2147483647",
                _ => name == "date" ? "2026-05-01" : real ? "1" : "no-such-thing",
            };
        })).Distinct();
    }

    private async Task<Dictionary<string, string>> KnownValues() => await hub.Look(async db =>
    {
        var stop = TestContext.Current.CancellationToken;
        var thread = await db.Threads.OrderBy(found => found.Id).Select(found => found.Id).FirstAsync(stop);
        var organization = await db.Organizations.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(stop);
        var happening = await db.Events.OrderBy(found => found.Slug).Select(found => found.Slug).FirstOrDefaultAsync(stop) ?? "none";
        var article = await db.Articles.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync(stop);
        var member = await db.Members.OrderBy(found => found.Id).Select(found => found.Id).FirstAsync(stop);
        return new Dictionary<string, string>
        {
            ["threads.id"] = thread.ToString(), ["threads.number"] = "1", ["organizations.slug"] = organization, ["listings.slug"] = organization,
            ["events.slug"] = happening, ["articles.slug"] = article, ["members.id"] = member.ToString(), ["status.code"] = "404",
        };
    });

    [GeneratedRegex("""\{(?<name>\w+)(:(?<constraint>\w+))?[^}]*\}""")]
    private static partial Regex Parameter();
}
