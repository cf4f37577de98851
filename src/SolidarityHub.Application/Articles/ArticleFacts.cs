using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>What people write about an article; writing, publishing and editing ask the same.</summary>
public abstract record ArticleFacts
{
    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>What it is about in English, in our own words.</summary>
    public string? SummaryEn { get; init; }

    public string? SummaryEs { get; init; }

    /// <summary>One author a line; an honorific stands before a bar: <c>Dr. | Manuel Pastor</c>.</summary>
    public string? Authors { get; init; }

    public bool OtherAuthors { get; init; }

    public ArticleKind Kind { get; init; }

    public string? Outlet { get; init; }

    /// <summary><c>2021</c>, <c>2018-10</c>, <c>2020-04-20</c>, or nothing.</summary>
    public string? Date { get; init; }

    /// <summary>The language of its title and text.</summary>
    public string? Language { get; init; }

    /// <summary>Further languages it can be read in at the same place.</summary>
    public string[]? Languages { get; init; }

    /// <summary>Where it can be read, when that is elsewhere.</summary>
    public string? Url { get; init; }

    /// <summary>Markdown, when it can be read here.</summary>
    public string? Body { get; init; }

    public string[]? Themes { get; init; }

    /// <summary>The organization it comes from, by its slug or address; none when the site's editors answer for it.</summary>
    public string? Organization { get; init; }

    internal ArticleText Read(IMarkdown markdown, Guid? organizationId) => new()
    {
        Title = Trimmed(Title),
        Subtitle = Trimmed(Subtitle),
        Summary = new Bilingual(Trimmed(SummaryEn), Trimmed(SummaryEs)),
        Authors = ReadAuthors(),
        OtherAuthors = OtherAuthors,
        Kind = Kind,
        Outlet = Trimmed(Outlet),
        Date = PartialDate.TryParse(Date, out var date) ? date : PartialDate.Unknown,
        Languages = ReadLanguages(),
        Url = Trimmed(Url),
        Body = Trimmed(Body),
        BodyHtml = markdown.ToHtml(Trimmed(Body)),
        Themes = (Themes ?? []).Distinct(StringComparer.Ordinal).ToArray(),
        OrganizationId = organizationId,
    };

    private string[] ReadLanguages() =>
        [.. (Languages ?? []).Prepend(Trimmed(Language)).Where(language => language.Length > 0).Distinct(StringComparer.Ordinal)];

    internal IReadOnlyList<ArticleAuthor> ReadAuthors() => ReadAuthors(Authors);

    private static List<ArticleAuthor> ReadAuthors(string? lines) =>
        [.. Trimmed(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
            line.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar
                ? new ArticleAuthor(line[(bar + 1)..].Trim(), line[..bar].Trim())
                : new ArticleAuthor(line.Trim('|', ' '), ""))];

    private static string Trimmed(string? text) => text?.Trim() ?? "";

    /// <summary>What is asked of the facts, whoever gives them.</summary>
    internal abstract class FactsRules<T> : AbstractValidator<T> where T : ArticleFacts
    {
        /// <param name="full">False for what comes in by tables: an entry that says where nothing can be read yet is better than none.</param>
        protected FactsRules(bool full = true)
        {
            RuleFor(a => a.Title).NotEmpty().MaximumLength(Article.TitleMaxLength);
            RuleFor(a => a.Subtitle).MaximumLength(Article.SubtitleMaxLength);
            RuleFor(a => a.SummaryEn).MaximumLength(Article.SummaryMaxLength);
            RuleFor(a => a.SummaryEs).MaximumLength(Article.SummaryMaxLength);
            RuleFor(a => a.Authors).Must(AuthorsFit).WithErrorCode("articles.authorsUnreadable");
            RuleFor(a => a.Kind).IsInEnum();
            RuleFor(a => a.Outlet).MaximumLength(Article.OutletMaxLength);
            RuleFor(a => a.Date).Must(text => PartialDate.TryParse(text, out _)).WithErrorCode("articles.dateUnreadable");
            RuleFor(a => a.Language).Must((a, _) => a.ReadLanguages() is { Length: > 0 and <= Article.LanguagesMax } all
                    && all.All(Domain.Common.Language.OfContent.Contains))
                .WithErrorCode("articles.languageMissing");
            RuleFor(a => a.Url).MaximumLength(Article.UrlMaxLength).Must(IsWebAddress)
                .When(a => !string.IsNullOrWhiteSpace(a.Url)).WithErrorCode("articles.linkUnreadable");
            RuleFor(a => a.Body).MaximumLength(Article.BodyMaxLength);
            RuleFor(a => a.Themes).Must(themes => themes is null
                    || themes.Length <= Article.ThemesMax && themes.All(theme => theme is { Length: > 0 and <= Article.ThemeMaxLength } && theme.All(char.IsAsciiLetterOrDigit)))
                .WithErrorCode("articles.tooManyThemes");
            if (!full) return;
            RuleFor(a => a.Url).Must((a, _) => !IsBlank(a.Url) || !IsBlank(a.Body) || !IsBlank(a.Outlet) || !IsBlank(a.SummaryEn) || !IsBlank(a.SummaryEs))
                .WithErrorCode("articles.nothingToRead");
        }

        private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

        private static bool AuthorsFit(string? lines)
        {
            var authors = ReadAuthors(lines);
            return authors.Count <= Article.AuthorsMax && authors.All(author =>
                author.Name.Length is > 0 and <= ArticleAuthor.NameMaxLength
                && author.Honorific.Length <= ArticleAuthor.HonorificMaxLength);
        }

        private static bool IsWebAddress(string? text) =>
            Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
    }
}
