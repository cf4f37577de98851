using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Begins an article as a draft: for an organization one acts for, or as an editor.</summary>
/// <remarks>Answers with the article's slug.</remarks>
[Access(Who.Member)]
public sealed record WriteArticle : ArticleFacts, ICommand<string>
{
    /// <summary>Sends it to the editors at once.</summary>
    public bool ForReview { get; init; }

    internal sealed class Rules : FactsRules<WriteArticle>;

    internal sealed class Handler(ArticleDesk desk) : ICommandHandler<WriteArticle, string>
    {
        public async ValueTask<Result<string>> Handle(WriteArticle request, CancellationToken cancellationToken) =>
            await desk.Begin(request, request.ForReview ? ArticleAct.SendToReview : null, cancellationToken);
    }
}
