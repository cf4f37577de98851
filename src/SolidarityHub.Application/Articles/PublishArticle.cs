using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Adds an article and shows it to everyone, or keeps it as a draft; its conversation opens with it.</summary>
/// <remarks>Answers with the article's slug.</remarks>
[Access(Who.Editor)]
public sealed record PublishArticle : ArticleFacts, ICommand<string>
{
    public PublishArticle() { }

    public PublishArticle(ArticleFacts facts) : base(facts) { }

    /// <summary>Keeps it for the editors for now.</summary>
    public bool Draft { get; init; }

    /// <summary>None of the other editors can look at the editor's own text.</summary>
    public bool OnMyOwn { get; init; }

    internal sealed class Rules : FactsRules<PublishArticle>;

    internal sealed class Handler(ArticleDesk desk) : ICommandHandler<PublishArticle, string>
    {
        public async ValueTask<Result<string>> Handle(PublishArticle request, CancellationToken cancellationToken) =>
            await desk.Begin(request, request.Draft ? null : ArticleAct.Publish, cancellationToken, request.OnMyOwn);
    }
}
