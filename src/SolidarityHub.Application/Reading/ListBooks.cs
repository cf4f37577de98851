using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Reading;

/// <summary>The books that groups can read.</summary>
[Access(Who.Anyone)]
public sealed record ListBooks : IQuery<IReadOnlyList<BookLine>>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<ListBooks, IReadOnlyList<BookLine>>
    {
        public async ValueTask<Result<IReadOnlyList<BookLine>>> Handle(ListBooks request, CancellationToken cancellationToken) =>
            await db.Books.OrderBy(b => b.Id).Select(b => new BookLine(b.Slug, b.Title, b.Authors, b.Language))
                .ToArrayAsync(cancellationToken);
    }
}
