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
    };

    /// <summary>Second levels under which countries register, instead of directly under their own.</summary>
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

    private static string Registered(string host)
    {
        var labels = host.ToLowerInvariant().TrimEnd('.').Split('.');
        if (labels.Length < 2 || labels.Any(label => label.Length == 0) || labels[^1].All(char.IsAsciiDigit)) return "";
        var kept = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        var domain = string.Join('.', labels[^kept..]);
        return domain.Length > MaxLength || Shared.Contains(domain) ? "" : domain;
    }
}
