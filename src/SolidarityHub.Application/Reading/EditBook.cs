using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Corrects what we say about a book.</summary>
[Access(Who.Editor)]
public sealed record EditBook(
    string Slug, string? Title, string? Authors, string? Publisher, int? Year, string? Isbns, string? BlurbEn, string? BlurbEs,
    string? Language, bool ChaptersComplete) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditBook>
    {
        public Rules()
        {
            RuleFor(b => b.Title).NotEmpty().MaximumLength(Book.TitleMaxLength);
            RuleFor(b => b.Authors).NotEmpty().Must(lines => Lines.Of(lines) is { Length: <= Book.MaxAuthors } all
                && all.All(a => a.Length <= Book.AuthorMaxLength)).WithErrorCode("reading.tooManyAuthors");
            RuleFor(b => b.Publisher).MaximumLength(Book.PublisherMaxLength);
            RuleFor(b => b.Year).InclusiveBetween(Book.EarliestYear, Book.LatestYear);
            RuleFor(b => b.Isbns).Must(lines => Lines.Of(lines) is { Length: <= Book.MaxIsbns } all && all.All(Isbn.IsOne))
                .WithErrorCode("reading.notAnIsbn");
            RuleFor(b => b.BlurbEn).MaximumLength(Book.BlurbMaxLength);
            RuleFor(b => b.BlurbEs).MaximumLength(Book.BlurbMaxLength);
            RuleFor(b => b.Language).Must(language => Domain.Common.Language.OfContent.Contains(language))
                .WithErrorCode("reading.languageUnknown");
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditBook, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditBook request, CancellationToken cancellationToken)
        {
            var book = await db.Books.SingleOrDefaultAsync(b => b.Slug == request.Slug, cancellationToken);
            if (book is null) return BookErrors.NotFound;
            book.Describe(new BookFacts(
                request.Title!.Trim(), Lines.Of(request.Authors), request.Publisher?.Trim() ?? "", request.Year, Lines.Of(request.Isbns),
                new Bilingual(request.BlurbEn?.Trim() ?? "", request.BlurbEs?.Trim() ?? ""), request.Language!, request.ChaptersComplete));
            announcements.Announce(new ContentChanged("books"));
            return Result.Done;
        }
    }
}

/// <summary>Reads a field in which every line is one thing.</summary>
internal static class Lines
{
    public static string[] Of(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Checks book numbers (ISO 2108) by their last digit.</summary>
internal static class Isbn
{
    public static bool IsOne(string text)
    {
        var signs = text.Where(sign => sign is not ('-' or ' ')).ToArray();
        return signs.Length switch
        {
            13 => signs.All(char.IsAsciiDigit) && signs.Select((sign, at) => (sign - '0') * (at % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
            10 => signs[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(signs[9]) || signs[9] is 'X' or 'x')
                && signs.Select((sign, at) => (sign is 'X' or 'x' ? 10 : sign - '0') * (10 - at)).Sum() % 11 == 0,
            _ => false,
        };
    }
}
