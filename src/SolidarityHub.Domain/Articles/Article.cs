using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>Something to read and talk about: a text of our own, or a pointer to where it appeared.</summary>
public sealed class Article : IHasAudience
{
    public const int TitleMaxLength = 200;
    public const int SubtitleMaxLength = 200;
    public const int SummaryMaxLength = 600;
    public const int OutletMaxLength = 120;
    public const int UrlMaxLength = 500;
    public const int BodyMaxLength = 100_000;
    public const int AuthorsMax = 20;
    public const int LanguagesMax = 5;
    public const int ThemesMax = 8;
    public const int ThemeMaxLength = 20;

    private readonly List<ArticleAuthor> authors = [];

    private Article() { }

    /// <param name="id">The permanent id.</param>
    /// <param name="slug">The readable part of its address.</param>
    /// <param name="threadId">The conversation about it.</param>
    /// <param name="text">What people read.</param>
    /// <param name="now">The time of writing.</param>
    public Article(Guid id, string slug, Guid threadId, ArticleText text, Instant now)
    {
        Id = id;
        Slug = slug;
        ThreadId = threadId;
        CreatedAt = RevisedAt = now;
        Write(text);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public Guid ThreadId { get; private set; }

    /// <summary>Exactly as it was given, odd punctuation included.</summary>
    public string Title { get; private set; } = "";

    public string Subtitle { get; private set; } = "";

    /// <summary>What it is about, in our own words, in each of the site's languages.</summary>
    public Bilingual Summary { get; private set; } = Bilingual.Empty;

    public IReadOnlyList<ArticleAuthor> Authors => authors;

    /// <summary>Whether there are more authors than are named.</summary>
    public bool OtherAuthors { get; private set; }

    public ArticleKind Kind { get; private set; }

    /// <summary>Where it appeared; empty when not known or when it appeared here.</summary>
    public string Outlet { get; private set; } = "";

    /// <summary>When it appeared, as <see cref="PartialDate"/> writes it.</summary>
    public string Date { get; private set; } = "";

    public int DateSort { get; private set; }

    /// <summary>Zero when not known.</summary>
    public int Year { get; private set; }

    /// <summary>The languages it can be read in (BCP 47).</summary>
    public string[] Languages { get; private set; } = [];

    /// <summary>Where it can be read; empty when it is <see cref="Body"/>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Markdown; empty when it is elsewhere.</summary>
    public string Body { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    /// <summary>Codes of the taxonomy's themes.</summary>
    public string[] Themes { get; private set; } = [];

    public ArticleState State { get; private set; }

    public AudienceKind AudienceKind { get; private set; } = AudienceKind.Nobody;

    public Guid? AudienceId { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant RevisedAt { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public Audience Audience => new(AudienceKind, AudienceId);

    public void Revise(ArticleText text, Instant now)
    {
        Write(text);
        RevisedAt = now;
    }

    public void Publish(Instant now)
    {
        State = ArticleState.Published;
        PublishedAt ??= now;
        RevisedAt = now;
        AudienceKind = AudienceKind.Everyone;
    }

    public Result<Done> Withdraw(Instant now)
    {
        if (State != ArticleState.Published) return ArticleErrors.NotPublished;
        State = ArticleState.Withdrawn;
        RevisedAt = now;
        AudienceKind = AudienceKind.Nobody;
        return Result.Done;
    }

    private void Write(ArticleText text)
    {
        (Title, Subtitle, Summary) = (text.Title, text.Subtitle, text.Summary);
        authors.Clear();
        authors.AddRange(text.Authors);
        OtherAuthors = text.OtherAuthors;
        (Kind, Outlet) = (text.Kind, text.Outlet);
        (Date, DateSort, Year) = (text.Date.ToString(), text.Date.SortKey, text.Date.Year);
        Languages = [.. text.Languages];
        (Url, Body, BodyHtml) = (text.Url, text.Body, text.BodyHtml);
        Themes = [.. text.Themes];
    }
}

/// <summary>Somebody who wrote an article, as they are named on it.</summary>
public sealed class ArticleAuthor
{
    public const int NameMaxLength = 120;
    public const int HonorificMaxLength = 20;

    private ArticleAuthor() { }

    public ArticleAuthor(string name, string honorific) => (Name, Honorific) = (name, honorific);

    public string Name { get; private set; } = "";

    /// <summary>For example <c>Dr.</c>; mostly empty.</summary>
    public string Honorific { get; private set; } = "";
}

/// <summary>What people read, as an editor gave it.</summary>
public sealed record ArticleText
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    public Bilingual Summary { get; init; } = Bilingual.Empty;

    public IReadOnlyList<ArticleAuthor> Authors { get; init; } = [];

    public bool OtherAuthors { get; init; }

    public ArticleKind Kind { get; init; }

    public string Outlet { get; init; } = "";

    public PartialDate Date { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public string Url { get; init; } = "";

    public string Body { get; init; } = "";

    public string BodyHtml { get; init; } = "";

    public IReadOnlyList<string> Themes { get; init; } = [];
}

/// <summary>What sort of text it is.</summary>
public enum ArticleKind
{
    OpEd = 0,
    Article = 1,
    Interview = 2,
    Report = 3,
    Book = 4,
    Talk = 5,
    Review = 6,
    News = 7,
}

/// <summary>How far an article has come.</summary>
public enum ArticleState
{
    Draft = 0,
    Published = 1,
    Withdrawn = 2,
}

/// <summary>Why something about an article is refused.</summary>
public static class ArticleErrors
{
    public static readonly Error NotFound = Error.NotFound("articles.notFound");
    public static readonly Error NotPublished = Error.Conflict("articles.notPublished");
}
