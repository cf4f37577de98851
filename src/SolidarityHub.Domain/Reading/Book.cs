using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Reading;

/// <summary>A book that groups read together, chapter by chapter.</summary>
public sealed class Book
{
    public const int TitleMaxLength = 200;
    public const int AuthorMaxLength = 120;
    public const int PublisherMaxLength = 120;
    public const int BlurbMaxLength = 2_000;
    public const int MaxAuthors = 20;
    public const int MaxIsbns = 10;
    public const int EarliestYear = 1450;
    public const int LatestYear = 2100;

    private readonly List<Chapter> chapters = [];

    private Book() { }

    public Book(Guid id, string slug, BookFacts facts)
    {
        Id = id;
        Slug = slug;
        Describe(facts);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string[] Authors { get; private set; } = [];

    public string Publisher { get; private set; } = "";

    public int? Year { get; private set; }

    public string[] Isbns { get; private set; } = [];

    /// <summary>What the book is about, in our own words.</summary>
    public Bilingual Blurb { get; private set; } = Bilingual.Empty;

    /// <summary>The language it is written in.</summary>
    public string Language { get; private set; } = Common.Language.English;

    /// <summary>False while chapters are still missing from our list.</summary>
    public bool ChaptersComplete { get; private set; }

    public IReadOnlyList<Chapter> Chapters => chapters;

    public void Describe(BookFacts facts)
    {
        Title = facts.Title;
        Authors = [.. facts.Authors];
        Publisher = facts.Publisher;
        Year = facts.Year;
        Isbns = [.. facts.Isbns];
        Blurb = facts.Blurb;
        Language = facts.Language;
        ChaptersComplete = facts.ChaptersComplete;
    }

    /// <summary>Adds a chapter; its number must be free, because addresses are made of it.</summary>
    public Result<Chapter> Add(Guid id, int number, string title, bool titleToBeConfirmed, Bilingual prompt)
    {
        if (chapters.Any(chapter => chapter.Number == number)) return BookErrors.NumberTaken;
        var added = new Chapter(id, Id, number, title, titleToBeConfirmed, prompt);
        chapters.Add(added);
        return added;
    }
}

/// <summary>What we know about a book.</summary>
public sealed record BookFacts(
    string Title, IReadOnlyList<string> Authors, string Publisher, int? Year, IReadOnlyList<string> Isbns,
    Bilingual Blurb, string Language, bool ChaptersComplete);

/// <summary>One chapter of a book, with a question to talk about.</summary>
public sealed class Chapter
{
    public const int TitleMaxLength = 110;
    public const int PromptMaxLength = 400;
    public const int HighestNumber = 99;

    private Chapter() { }

    internal Chapter(Guid id, Guid bookId, int number, string title, bool titleToBeConfirmed, Bilingual prompt)
    {
        Id = id;
        BookId = bookId;
        Number = number;
        Describe(title, titleToBeConfirmed, prompt);
    }

    public Guid Id { get; private set; }

    public Guid BookId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>True when nobody has yet checked the title against the printed book.</summary>
    public bool TitleToBeConfirmed { get; private set; }

    public Bilingual Prompt { get; private set; } = Bilingual.Empty;

    public void Describe(string title, bool titleToBeConfirmed, Bilingual prompt) =>
        (Title, TitleToBeConfirmed, Prompt) = (title, titleToBeConfirmed, prompt);
}

/// <summary>Why a wish about a book is not carried out.</summary>
public static class BookErrors
{
    public static readonly Error NotFound = Error.NotFound("reading.bookNotFound");
    public static readonly Error NumberTaken = Error.Invalid("Number", "reading.chapterNumberTaken");
}
