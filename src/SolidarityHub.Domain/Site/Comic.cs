using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Site;

/// <summary>The comic made of a book: we say what there is and where to read it, and copy nothing.</summary>
public sealed class Comic
{
    public const int TitleMaxLength = 200;
    public const int BlurbMaxLength = 1000;
    public const int UrlMaxLength = 500;

    private readonly List<ComicPart> parts = [];

    private Comic() { }

    public Comic(Guid id, string slug, ComicFacts facts)
    {
        (Id, Slug) = (id, slug);
        Edit(facts);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The language of the title and of the comic.</summary>
    public string Language { get; private set; } = "";

    public ComicStatus Status { get; private set; }

    public Bilingual Blurb { get; private set; } = Bilingual.Empty;

    /// <summary>The publisher's page about it.</summary>
    public string? PageUrl { get; private set; }

    /// <summary>Where it can be read.</summary>
    public string? ReaderUrl { get; private set; }

    /// <summary>Where it can be had on paper.</summary>
    public string? PrintUrl { get; private set; }

    public IReadOnlyList<ComicPart> Parts => parts;

    public void Edit(ComicFacts facts) => (Title, Language, Status, Blurb, PageUrl, ReaderUrl, PrintUrl) =
        (facts.Title, facts.Language, facts.Status, facts.Blurb, facts.PageUrl, facts.ReaderUrl, facts.PrintUrl);

    public ComicPart Add(Guid id, ComicPartFacts facts)
    {
        var part = new ComicPart(id, Id, facts);
        parts.Add(part);
        return part;
    }

    public Result<Done> EditPart(Guid id, ComicPartFacts facts)
    {
        if (parts.Find(part => part.Id == id) is not { } found) return SiteErrors.NoSuchPart;
        found.Edit(facts);
        return Result.Done;
    }

    public Result<Done> RemovePart(Guid id) =>
        parts.RemoveAll(part => part.Id == id) == 0 ? SiteErrors.NoSuchPart : Result.Done;
}

/// <summary>One part of the comic, for example one chapter in pictures.</summary>
public sealed class ComicPart
{
    private ComicPart() { }

    internal ComicPart(Guid id, Guid comicId, ComicPartFacts facts)
    {
        (Id, ComicId) = (id, comicId);
        Edit(facts);
    }

    public Guid Id { get; private set; }

    public Guid ComicId { get; private set; }

    public int Order { get; private set; }

    public string Title { get; private set; } = "";

    public string Language { get; private set; } = "";

    /// <summary>The chapter of the book that it tells; null when it tells none.</summary>
    public int? ChapterNumber { get; private set; }

    public Bilingual Synopsis { get; private set; } = Bilingual.Empty;

    /// <summary>True while only the synopsis is out.</summary>
    public bool SynopsisOnly { get; private set; }

    internal void Edit(ComicPartFacts facts) => (Order, Title, Language, ChapterNumber, Synopsis, SynopsisOnly) =
        (facts.Order, facts.Title, facts.Language, facts.ChapterNumber, facts.Synopsis, facts.SynopsisOnly);
}

/// <summary>What is said about the comic.</summary>
public sealed record ComicFacts(
    string Title, string Language, ComicStatus Status, Bilingual Blurb, string? PageUrl, string? ReaderUrl, string? PrintUrl);

/// <summary>What is said about one part.</summary>
public sealed record ComicPartFacts(
    int Order, string Title, string Language, int? ChapterNumber, Bilingual Synopsis, bool SynopsisOnly);

/// <summary>How much of the comic is out.</summary>
public enum ComicStatus
{
    Upcoming = 0,
    PartReleased = 1,
    Complete = 2,
}
