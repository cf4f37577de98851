using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Corrects what is said about a sponsor.</summary>
[Access(Who.Editor)]
public sealed record EditSponsor(Guid Id, string? Name, SponsorTier Tier, string? Url, string? Language, int Order) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditSponsor>
    {
        public Rules()
        {
            RuleFor(sponsor => sponsor.Name).Words(Sponsor.NameMaxLength);
            RuleFor(sponsor => sponsor.Tier).IsInEnum();
            RuleFor(sponsor => sponsor.Url).WebAddress(Sponsor.UrlMaxLength);
            RuleFor(sponsor => sponsor.Language).ContentLanguage();
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditSponsor, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditSponsor request, CancellationToken cancellationToken)
        {
            var sponsor = await db.Sponsors.SingleOrDefaultAsync(found => found.Id == request.Id, cancellationToken);
            if (sponsor is null) return SiteErrors.NoSuchSponsor;
            sponsor.Edit(new SponsorFacts(
                request.Name!.Trim(), request.Tier, request.Url.OrNothing(), request.Language!, request.Order));
            announcements.Announce(new ContentChanged("site"));
            return Result.Done;
        }
    }
}
