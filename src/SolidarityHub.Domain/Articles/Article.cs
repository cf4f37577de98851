using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>Something to read and talk about: a text of our own, or a pointer to where it appeared.</summary>
public sealed partial class Article : IHasAudience
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
    /// <param name="writtenById">The member who put it here; null when the site came with it.</param>
    /// <param name="text">What people read.</param>
    /// <param name="now">The time of writing.</param>
    public Article(Guid id, string slug, Guid threadId, Guid? writtenById, ArticleText text, Instant now)
    {
        Id = id;
        Slug = slug;
        ThreadId = threadId;
        WrittenById = writtenById;
        CreatedAt = RevisedAt = now;
        Write(text);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public Guid ThreadId { get; private set; }

    public Guid? WrittenById { get; private set; }

    /// <summary>The table that it came with; null when it was written here, or the table is forgotten.</summary>
    public Guid? ImportId { get; private set; }

    /// <summary>The organization it comes from; null when the site's editors answer for it.</summary>
    public Guid? OrganizationId { get; private set; }

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

    /// <summary>What appears here for the first time is as old as its appearing, unless somebody knows better.</summary>
    public string ShownDate => Date.Length == 0 && Url.Length == 0 && Body.Length > 0 && PublishedAt is { } here
        ? PartialDate.Of(here.InUtc().Date).ToString()
        : Date;

    /// <summary>Orders by <see cref="ShownDate"/>.</summary>
    public int DateSort { get; private set; }

    /// <summary>Zero when not known.</summary>
    public int Year { get; private set; }

    /// <summary>The language of its title and text (BCP 47).</summary>
    public string Language { get; private set; } = Common.Language.English;

    /// <summary>The languages it can be read in where it stands; <see cref="Language"/> is the first.</summary>
    public string[] Languages { get; private set; } = [];

    /// <summary>Where it can be read; empty when it is <see cref="Body"/>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Markdown; empty when it is elsewhere.</summary>
    public string Body { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    /// <summary>Codes of the taxonomy's themes.</summary>
    public string[] Themes { get; private set; } = [];

    /// <summary>Articles with the same one are translations of one another.</summary>
    public Guid? TranslationSetId { get; private set; }

    /// <summary>The number of the last revision; zero for those from before revisions were kept.</summary>
    public int Revision { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant RevisedAt { get; private set; }

    public int NextRevision() => ++Revision;

    public void Revise(ArticleText text, Instant now)
    {
        Write(text);
        RevisedAt = now;
    }

    public void CameWith(ArticleImport import) => ImportId = import.Id;

    internal void BelongTo(Guid? translationSet) => TranslationSetId = translationSet;

    private void Write(ArticleText text)
    {
        (Title, Subtitle, Summary) = (text.Title, text.Subtitle, text.Summary);
        authors.Clear();
        authors.AddRange(text.Authors);
        OtherAuthors = text.OtherAuthors;
        (Kind, Outlet) = (text.Kind, text.Outlet);
        Date = text.Date.ToString();
        Languages = [.. text.Languages];
        Language = Languages[0];
        (Url, Body, BodyHtml) = (text.Url, text.Body, text.BodyHtml);
        Themes = [.. text.Themes];
        OrganizationId = text.OrganizationId;
        FindPlaceInTime();
    }

    private void FindPlaceInTime() =>
        (DateSort, Year) = PartialDate.TryParse(ShownDate, out var date) ? (date.SortKey, date.Year) : (0, 0);
}
