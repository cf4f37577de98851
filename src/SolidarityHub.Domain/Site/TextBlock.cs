using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Site;

/// <summary>One text of the site's own pages, which editors change in the browser, in both languages.</summary>
public sealed class TextBlock
{
    public const int KeyMaxLength = 60;
    public const int BodyMaxLength = 20_000;

    private TextBlock() { }

    public TextBlock(string key, TextFormat format, Bilingual body, Bilingual html, string? url, bool shown, Instant now)
    {
        (Key, Format, Version) = (key, format, 1);
        (Body, Html, Url, Shown, ChangedAt) = (body, html, url, shown, now);
    }

    /// <summary>Where it stands, for example <c>home.hero.headline</c>; see <see cref="SiteTexts"/>.</summary>
    public string Key { get; private set; } = "";

    public TextFormat Format { get; private set; }

    /// <summary>As it was typed.</summary>
    public Bilingual Body { get; private set; } = Bilingual.Empty;

    /// <summary>As it is shown; made when it was written.</summary>
    public Bilingual Html { get; private set; } = Bilingual.Empty;

    /// <summary>Where the text leads, when it leads somewhere.</summary>
    public string? Url { get; private set; }

    /// <summary>False while editors have switched it off.</summary>
    public bool Shown { get; private set; }

    /// <summary>Counts the changes, so that two editors cannot overwrite one another unawares.</summary>
    public int Version { get; private set; }

    public Instant ChangedAt { get; private set; }

    /// <param name="version">The version that the editor had before their eyes.</param>
    public Result<Done> Write(int version, Bilingual body, Bilingual html, string? url, bool shown, Instant now)
    {
        if (version != Version) return SiteErrors.ChangedMeanwhile;
        (Body, Html, Url, Shown, ChangedAt) = (body, html, url, shown, now);
        Version++;
        return Result.Done;
    }
}

/// <summary>How a text is typed.</summary>
public enum TextFormat
{
    Text = 0,
    Markdown = 1,
}

/// <summary>The keys of the texts that pages ask for.</summary>
public static class SiteTexts
{
    public const string Headline = "home.hero.headline";
    public const string Lead = "home.hero.lead";
    public const string Prompt = "home.hero.prompt";
    public const string About = "about.body";
    public const string HowWeWork = "work.howWeWork";
    public const string FormerDomain = "notice.formerDomain";
    public const string SponsorsLine = "sponsors.line";
    public const string Help = "help.body";
    public const string Agreement = "community.agreement";
    public const string Privacy = "privacy.note";
}

/// <summary>The question on the home page, which everyone can read and any member can answer.</summary>
public static class HomePrompt
{
    /// <summary>There is one home page, so its thread's subject has one fixed id.</summary>
    public static readonly Guid SubjectId = new("00000000-0000-7000-8000-686f6d650000");
}
