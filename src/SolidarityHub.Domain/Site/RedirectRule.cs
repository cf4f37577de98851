using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Site;

/// <summary>What an old address leads to: a page of ours, or the word that it is gone.</summary>
public sealed class RedirectRule
{
    public const int PathMaxLength = 300;

    /// <summary>First parts of addresses that a rule must never cover, or editors could lock themselves out.</summary>
    private static readonly string[] Kept = ["admin", "account", "api", "hubs", "assets", "healthz", "openapi", "status", "moderation"];

    private RedirectRule() { }

    private RedirectRule(Guid id, string path, RedirectMatch match, string? target, bool tellsFormerOwner) =>
        (Id, Path, Match, Target, TellsFormerOwner) = (id, path, match, target, tellsFormerOwner);

    public Guid Id { get; private set; }

    /// <summary>The old address below the site's root, with its query when that matters: <c>/?p=44</c>.</summary>
    public string Path { get; private set; } = "";

    public RedirectMatch Match { get; private set; }

    /// <summary>The address of ours that took its place; null says that it is gone.</summary>
    public string? Target { get; private set; }

    /// <summary>Whether the page that says "gone" also tells where the former owner of this site's name went.</summary>
    public bool TellsFormerOwner { get; private set; }

    public static Result<RedirectRule> Make(Guid id, string path, RedirectMatch match, string? target, bool tellsFormerOwner)
    {
        var old = Normal(path);
        if (Hides(old)) return SiteErrors.AddressInUse;
        if (target is not null)
        {
            if (!IsOurs(target)) return SiteErrors.TargetElsewhere;
            var there = Normal(target);
            if (there == old || match == RedirectMatch.Prefix && there.StartsWith(old, StringComparison.Ordinal))
                return SiteErrors.TargetIsItself;
        }

        return new RedirectRule(id, old, match, target, target is null && tellsFormerOwner);
    }

    /// <summary>Addresses differ neither by case nor by a slash at the end.</summary>
    public static string Normal(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? address : address[..query]).ToLowerInvariant().TrimEnd('/');
        return (path.Length == 0 ? "/" : path) + (query < 0 ? "" : address[query..]);
    }

    /// <summary>A path below our own root: not another site's address in disguise (<c>//elsewhere</c>, <c>/\elsewhere</c>).</summary>
    public static bool IsOurs(string target) =>
        target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && !target.Any(c => c == '\\' || char.IsControl(c));

    private static bool Hides(string old)
    {
        var first = old[1..].Split('/', '?')[0];
        return old == "/" || Kept.Contains(first);
    }
}

/// <summary>How an old address is recognised.</summary>
public enum RedirectMatch
{
    /// <summary>This address only.</summary>
    Exact = 0,

    /// <summary>Every address that begins so.</summary>
    Prefix = 1,
}
