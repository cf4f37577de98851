using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>The comic for its editors.</summary>
[Access(Who.Editor)]
public sealed record GetComicToEdit : IQuery<ComicPage>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetComicToEdit, ComicPage>
    {
        public async ValueTask<Result<ComicPage>> Handle(GetComicToEdit request, CancellationToken cancellationToken) =>
            await db.ReadComic(cancellationToken) is { } comic ? comic : SiteErrors.NoComic;
    }
}
