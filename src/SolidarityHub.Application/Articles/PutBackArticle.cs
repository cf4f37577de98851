using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Shows a withdrawn article and its conversation to everyone again.</summary>
[Access(Who.Editor)]
public sealed record PutBackArticle(string Slug, int Version) : ICommand<Done>
{
    internal sealed class Handler(ArticleDesk desk, TimeProvider time) : ICommandHandler<PutBackArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(PutBackArticle request, CancellationToken cancellationToken) =>
            await desk.Take(request.Slug, ArticleAct.PutBack, article => article.IsStill(request.Version) is { Succeeded: false } other ? other : article.PutBack(time.Now()), null, cancellationToken);
    }
}
