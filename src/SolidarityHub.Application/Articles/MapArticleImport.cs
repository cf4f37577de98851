using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Says what the columns of a table hold, where it was guessed wrongly.</summary>
/// <param name="Id">Which table.</param>
/// <param name="Columns">For each column in its order a name of <see cref="ArticleColumn"/>, or nothing to pass it over.</param>
[Access(Who.Editor)]
public sealed record MapArticleImport(Guid Id, IReadOnlyList<string?> Columns) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<MapArticleImport>
    {
        public Rules()
        {
            RuleForEach(r => r.Columns).Must(name => string.IsNullOrEmpty(name) || Enum.IsDefined(typeof(ArticleColumn), name))
                .WithErrorCode("articles.import.columnUnknown");
            RuleFor(r => r.Columns).Must(columns => columns.Contains(nameof(ArticleColumn.Title))).WithErrorCode("articles.import.noTitle");
        }
    }

    internal sealed class Handler(IHubDb db) : ICommandHandler<MapArticleImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(MapArticleImport request, CancellationToken cancellationToken)
        {
            var import = await db.ArticleImports.SingleOrDefaultAsync(i => i.Id == request.Id && i.FinishedAt == null, cancellationToken);
            if (import is null || import.Fields.Length != request.Columns.Count) return ArticleErrors.ImportNotFound;
            import.Map(request.Columns.Select(name => name ?? ""));
            return Result.Done;
        }
    }
}
