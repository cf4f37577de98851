using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Takes an article back from the editors, to work on it.</summary>
[Access(Who.Member)]
public sealed record TakeBackArticle(string Slug) : ICommand<Done>
{
    internal sealed class Handler(ArticleDesk desk, TimeProvider time) : ICommandHandler<TakeBackArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(TakeBackArticle request, CancellationToken cancellationToken) =>
            await desk.Take(request.Slug, ArticleAct.TakeBack, article => article.TakeBack(time.Now()), null, cancellationToken);
    }
}
