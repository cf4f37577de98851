using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Gives an article back to those who wrote it, and says why.</summary>
[Access(Who.Editor)]
public sealed record SendBackArticle(string Slug, string? Reason) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<SendBackArticle>
    {
        public Rules() => RuleFor(r => r.Reason).NotEmpty().WithErrorCode("articles.reasonMissing").MaximumLength(Article.ReasonMaxLength);
    }

    internal sealed class Handler(ArticleDesk desk, TimeProvider time) : ICommandHandler<SendBackArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(SendBackArticle request, CancellationToken cancellationToken) =>
            await desk.Take(request.Slug, ArticleAct.SendBack, article => article.SendBack(time.Now()), request.Reason, cancellationToken);
    }
}
