using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Names one more partner.</summary>
[Access(Who.Editor)]
public sealed record AddPartner(string? Name, string? ParentBody, string? RoleEn, string? RoleEs, string? Url, string? Language, int Order) : ICommand<Guid>
{
    internal sealed class Rules : AbstractValidator<AddPartner>
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

    internal sealed class Handler(IHubDb db, IIds ids, IAnnouncements announcements) : ICommandHandler<AddPartner, Guid>
    {
        public ValueTask<Result<Guid>> Handle(AddPartner request, CancellationToken cancellationToken)
        {
            var partner = new Partner(ids.New(), new PartnerFacts(
                request.Name!.Trim(), request.ParentBody.OrNothing(), SiteRules.Both(request.RoleEn, request.RoleEs),
                request.Url.OrNothing(), request.Language!, request.Order));
            db.Partners.Add(partner);
            announcements.Announce(new ContentChanged("site"));
            return new(partner.Id);
        }
    }
}
