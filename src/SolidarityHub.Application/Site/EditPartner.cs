using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Corrects what is said about a partner.</summary>
[Access(Who.Editor)]
public sealed record EditPartner(Guid Id, string? Name, string? ParentBody, string? RoleEn, string? RoleEs, string? Url, string? Language, int Order) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditPartner>
    {
        public Rules()
        {
            RuleFor(partner => partner.Name).Words(Partner.NameMaxLength);
            RuleFor(partner => partner.ParentBody).AtMost(Partner.NameMaxLength);
            RuleFor(partner => partner.RoleEn).AtMost(Partner.RoleMaxLength);
            RuleFor(partner => partner.RoleEs).AtMost(Partner.RoleMaxLength);
            RuleFor(partner => partner.Url).WebAddress(Partner.UrlMaxLength);
            RuleFor(partner => partner.Language).ContentLanguage();
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditPartner, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditPartner request, CancellationToken cancellationToken)
        {
            var partner = await db.Partners.SingleOrDefaultAsync(found => found.Id == request.Id, cancellationToken);
            if (partner is null) return SiteErrors.NoSuchPartner;
            partner.Edit(new PartnerFacts(
                request.Name!.Trim(), request.ParentBody.OrNothing(), SiteRules.Both(request.RoleEn, request.RoleEs),
                request.Url.OrNothing(), request.Language!, request.Order));
            announcements.Announce(new ContentChanged("site"));
            return Result.Done;
        }
    }
}
