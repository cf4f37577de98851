using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Site;

/// <summary>All partners, in the order in which they are named.</summary>
[Access(Who.Editor)]
public sealed record ListPartners : IQuery<IReadOnlyList<PartnerShown>>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<ListPartners, IReadOnlyList<PartnerShown>>
    {
        public async ValueTask<Result<IReadOnlyList<PartnerShown>>> Handle(ListPartners request, CancellationToken cancellationToken) =>
            await db.ReadPartners(cancellationToken);
    }
}

/// <summary>A partner as pages show it.</summary>
public sealed record PartnerShown(
    Guid Id, string Name, string? ParentBody, Bilingual Role, string? Url, string Language, int Order);

/// <summary>Reads the partners for the public page and for editors alike.</summary>
internal static class PartnerReading
{
    public static Task<List<PartnerShown>> ReadPartners(this IHubDb db, CancellationToken cancellation) =>
        db.Partners.AsNoTracking().OrderBy(partner => partner.Order).ThenBy(partner => partner.Name)
            .Select(partner => new PartnerShown(
                partner.Id, partner.Name, partner.ParentBody, partner.Role, partner.Url, partner.Language, partner.Order))
            .ToListAsync(cancellation);
}
