using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace SolidarityHub.Web.Common;

/// <summary>Answers for programs that come back every hour: they may keep what they have when nothing changed.</summary>
public static class Feeds
{
    public const string Atom = "application/atom+xml; charset=utf-8";
    public const string Calendar = "text/calendar; charset=utf-8";

    /// <summary>The site's own address as this visitor reached it, without a slash at the end.</summary>
    public static string Site(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>A whole file with its ETag and, when known, the time of its last change; 304 when the asker has it already.</summary>
    public static IResult File(HttpContext http, string content, string type, string name, Instant? changed)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
        // Feeds hold what everyone may read; for a member the same address can hold more.
        http.Response.Headers.CacheControl = http.User.Identity?.IsAuthenticated == true ? "private, no-cache" : "public, max-age=300";
        http.Response.Headers.Vary = "Cookie, Authorization, Accept-Language";
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return TypedResults.Bytes(bytes, type, lastModified: changed?.ToDateTimeOffset(), entityTag: tag);
    }

    /// <summary>An Atom feed (RFC 4287).</summary>
    public static IResult AtomFile(HttpContext http, string title, string self, string page, IReadOnlyList<FeedEntry> entries)
    {
        var site = Site(http.Request);
        var changed = entries.Count == 0 ? (Instant?)null : entries.Max(entry => entry.Changed);
        var feed = new SyndicationFeed(title, null, new Uri(site + page))
        {
            Id = site + page,
            LastUpdatedTime = (changed ?? NodaConstants.UnixEpoch).ToDateTimeOffset(),
            Items = entries.Select(entry => Item(entry, site)),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(site + self), "application/atom+xml"));
        feed.Authors.Add(new SyndicationPerson { Name = "SolidarityHub" });

        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            feed.SaveAsAtom10(writer);
        return File(http, Encoding.UTF8.GetString(stream.ToArray()), Atom, "feed.atom", changed);
    }

    private static SyndicationItem Item(FeedEntry entry, string site)
    {
        var item = new SyndicationItem(
            entry.Title, new TextSyndicationContent(entry.Summary), new Uri(site + entry.Path), $"urn:uuid:{entry.Id}", entry.Changed.ToDateTimeOffset());
        foreach (var author in entry.Authors) item.Authors.Add(new SyndicationPerson { Name = author });
        return item;
    }
}

/// <summary>One thing in a feed.</summary>
public sealed record FeedEntry(Guid Id, string Title, string Summary, string Path, Instant Changed, IReadOnlyList<string> Authors);
