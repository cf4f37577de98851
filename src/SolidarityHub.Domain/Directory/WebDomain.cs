namespace SolidarityHub.Domain.Directory;

/// <summary>The part of a web or mail address that one organization holds: <c>greenbread.co.uk</c> of <c>https://www.greenbread.co.uk/about</c>.</summary>
public static class WebDomain
{
    public const int MaxLength = 253;

    /// <summary>Where many organizations have a page or an address; the same domain says nothing there.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "facebook.com", "instagram.com", "linktr.ee", "twitter.com", "x.com", "meetup.com", "medium.com", "youtube.com", "t.me", "wa.me",
        "google.com", "blogspot.com", "wordpress.com", "wixsite.com", "weebly.com", "github.io", "linkedin.com", "tiktok.com", "eventbrite.com",
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "aol.com", "gmx.net", "gmx.de",
        "web.de", "proton.me", "protonmail.com", "riseup.net", "posteo.de", "disroot.org", "mail.ru", "yandex.ru", "qq.com", "163.com",
        "yahoo.es", "yahoo.com.mx", "hotmail.es", "hotmail.co.uk", "yahoo.co.uk", "btinternet.com", "comcast.net", "autistici.org",
        "yahoo.fr", "yahoo.de", "yahoo.it", "yahoo.ca", "yahoo.com.ar", "yahoo.com.br", "ymail.com", "rocketmail.com", "msn.com", "me.com", "mac.com",
        "hotmail.fr", "hotmail.it", "hotmail.de", "hotmail.com.ar", "outlook.es", "outlook.fr", "outlook.de", "live.co.uk", "live.com.mx", "live.com.ar",
        "gmx.com", "gmx.at", "gmx.ch", "mail.com", "fastmail.com", "zoho.com", "tutanota.com", "tuta.io", "pm.me", "hushmail.com", "hey.com",
        "att.net", "sbcglobal.net", "bellsouth.net", "verizon.net", "cox.net", "charter.net", "earthlink.net", "juno.com", "optonline.net",
        "shaw.ca", "rogers.com", "telus.net", "sympatico.ca", "bigpond.com", "optusnet.com.au", "xtra.co.nz", "sky.com", "virginmedia.com",
        "talktalk.net", "ntlworld.com", "free.fr", "orange.fr", "wanadoo.fr", "laposte.net", "sfr.fr", "t-online.de", "freenet.de", "mailbox.org",
        "posteo.net", "libero.it", "virgilio.it", "tiscali.it", "telefonica.net", "terra.com.br", "uol.com.br", "bol.com.br", "ig.com.br",
        "prodigy.net.mx", "terra.com", "sapo.pt", "seznam.cz", "wp.pl", "o2.pl", "interia.pl", "onet.pl", "abv.bg", "ukr.net", "bk.ru", "list.ru",
        "inbox.ru", "yandex.com", "naver.com", "daum.net", "126.com", "sina.com", "foxmail.com", "rediffmail.com", "systemli.org", "systemausfall.org",
        "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app", "firebaseapp.com", "herokuapp.com", "fly.dev", "gitlab.io", "neocities.org",
        "substack.com", "tumblr.com", "squarespace.com", "square.site", "godaddysites.com", "jimdofree.com", "jimdosite.com", "webnode.com",
        "webnode.es", "mystrikingly.com", "strikingly.com", "carrd.co", "notion.site", "wix.com", "wordpress.org", "noblogs.org", "blackblogs.org",
        "opencollective.com", "gofundme.com", "patreon.com", "bandcamp.com", "mailchi.mp", "mobirisesite.com", "hotglue.me", "tilda.ws", "eu.org",
    };

    /// <summary>
    /// Second levels under which countries register, instead of directly under their own. Good enough to say that two listings look
    /// alike; nothing is ever proved by it, because no list of ours names them all.
    /// </summary>
    private static readonly HashSet<string> SecondLevels = new(StringComparer.Ordinal)
    {
        "co", "com", "org", "net", "gov", "gob", "edu", "ac", "coop", "ong", "ngo", "or", "ne", "go", "asso", "info", "nom", "mil", "sch", "me", "ltd", "plc",
    };

    /// <summary>Empty when there is no address, or when many organizations share its domain.</summary>
    public static string Of(string? website) =>
        Uri.TryCreate(website, UriKind.Absolute, out var address) ? Registered(address.IdnHost) : "";

    /// <inheritdoc cref="Of"/>
    public static string OfEmail(string? email) =>
        email is not null && email.LastIndexOf('@') is > 0 and var at ? Registered(email[(at + 1)..].Trim()) : "";

    /// <summary>The website's own host, without <c>www.</c>; empty when there is none, or when many organizations have a page or a name under it.</summary>
    public static string HostOf(string? website) =>
        Of(website).Length > 0 ? Bare(new Uri(website!).IdnHost) : "";

    /// <summary>Whether the website is all that stands at its host, as far as its address tells, and not a page within somebody's site.</summary>
    public static bool IsWhole(string? website) =>
        Uri.TryCreate(website, UriKind.Absolute, out var address) && address.AbsolutePath == "/";

    /// <summary>Whether an address is one that only people of the website's holder can have.</summary>
    /// <remarks>
    /// Only at the website's very host, and only when the website is the whole of it: strangers have addresses at the domain above it
    /// (a university's, a provider's, that of a suffix like <c>qc.ca</c>), and of a page within a site the site's holder is another.
    /// </remarks>
    public static bool Vouches(string? website, string? email) =>
        email is not null && HostOf(website) is { Length: > 0 } host
        && IsWhole(website)
        && OfEmail(email).Length > 0 && host == Bare(email[(email.LastIndexOf('@') + 1)..]);

    private static string Bare(string host)
    {
        var bare = host.Trim().TrimEnd('.').ToLowerInvariant();
        return bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
    }

    private static string Registered(string host)
    {
        var labels = host.ToLowerInvariant().TrimEnd('.').Split('.');
        if (labels.Length < 2 || labels.Any(label => label.Length == 0) || labels[^1].All(char.IsAsciiDigit)) return "";
        var kept = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        var domain = string.Join('.', labels[^kept..]);
        return domain.Length > MaxLength || Shared.Contains(domain) ? "" : domain;
    }
}
