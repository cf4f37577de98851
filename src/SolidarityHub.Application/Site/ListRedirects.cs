using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>All the old addresses and where they lead.</summary>
[Access(Who.Editor)]
public sealed record ListRedirects : IQuery<IReadOnlyList<RedirectShown>>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<ListRedirects, IReadOnlyList<RedirectShown>>
    {
        public async ValueTask<Result<IReadOnlyList<RedirectShown>>> Handle(ListRedirects request, CancellationToken cancellationToken) =>
            await db.RedirectRules.AsNoTracking().OrderBy(rule => rule.Path)
                .Select(rule => new RedirectShown(rule.Id, rule.Path, rule.Match, rule.Target, rule.TellsFormerOwner))
                .ToListAsync(cancellationToken);
    }
}

/// <summary>An old address as editors see it.</summary>
public sealed record RedirectShown(Guid Id, string Path, RedirectMatch Match, string? Target, bool TellsFormerOwner);
