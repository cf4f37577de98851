using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>All the old addresses at once, for the part of the site that answers them.</summary>
[Access(Who.Anyone)]
public sealed record GetRedirectTable : IQuery<RedirectTable>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetRedirectTable, RedirectTable>
    {
        public async ValueTask<Result<RedirectTable>> Handle(GetRedirectTable request, CancellationToken cancellationToken)
        {
            var rules = await db.RedirectRules.AsNoTracking()
                .Select(rule => new { rule.Path, rule.Match, rule.Target, rule.TellsFormerOwner })
                .ToListAsync(cancellationToken);
            return new RedirectTable(rules.Select(rule => (rule.Path, rule.Match, new Destination(rule.Target, rule.TellsFormerOwner))));
        }
    }
}
