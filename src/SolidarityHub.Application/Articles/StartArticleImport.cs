using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Brings a table of articles, so that it can be looked at before anything comes of it.</summary>
/// <param name="FileName">As it was called.</param>
/// <param name="File">The table (CSV) in any encoding and with any delimiter.</param>
/// <param name="Language">What the articles are in, where a row does not say.</param>
[Access(Who.Editor)]
public sealed record StartArticleImport(string FileName, byte[] File, string? Language) : ICommand<Guid>
{
    internal sealed class Rules : AbstractValidator<StartArticleImport>
    {
        public Rules()
        {
            RuleFor(r => r.File).Must(file => file.Length > 0).WithErrorCode("articles.import.noFile");
            RuleFor(r => r.File).Must(file => file.Length <= ArticleImport.LargestFile).WithErrorCode("articles.import.tooLarge");
            RuleFor(r => r.Language).Must(language => Domain.Common.Language.OfContent.Contains(language)).WithErrorCode("articles.languageMissing");
        }
    }

    internal sealed class Handler(IHubDb db, ArticleIntake intake, ITableFiles tables, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<StartArticleImport, Guid>
    {
        public ValueTask<Result<Guid>> Handle(StartArticleImport request, CancellationToken cancellationToken)
        {
            using var content = new MemoryStream(request.File, writable: false);
            if (tables.Check(content) is { Succeeded: false } unreadable) return new(unreadable.Error);
            var table = intake.Open(request.File);
            var rows = table.Rows.Take(ArticleImport.MostRows + 1).Count();
            if (rows == 0) return new(ArticleErrors.NoRows);
            if (rows > ArticleImport.MostRows) return new(ArticleErrors.TooManyRows);

            var import = new ArticleImport(ids.New(), request.FileName, request.File, request.Language!, current.Actor.AsAuthor(), time.Now());
            import.Map(table.Headers.Select(header => ArticleColumns.Guess(header)?.ToString() ?? ""));
            db.ArticleImports.Add(import);
            return new(import.Id);
        }
    }
}
