using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Takes an article and its conversation out of sight; editors can put it back.</summary>
/// <param name="Slug">Which article.</param>
/// <param name="Reason">Why, for those who keep it.</param>
[Access(Who.Editor)]
public sealed record WithdrawArticle(string Slug, string? Reason = null) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<WithdrawArticle>
    {
        public Rules() => RuleFor(r => r.Reason).MaximumLength(Article.ReasonMaxLength);
    }

    internal sealed class Handler(ArticleDesk desk, TimeProvider time) : ICommandHandler<WithdrawArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(WithdrawArticle request, CancellationToken cancellationToken) =>
            await desk.Take(request.Slug, ArticleAct.Withdraw, article => article.Withdraw(time.Now()), request.Reason, cancellationToken);
    }
}
