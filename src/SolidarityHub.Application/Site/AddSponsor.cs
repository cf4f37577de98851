using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Thanks one more sponsor.</summary>
[Access(Who.Editor)]
public sealed record AddSponsor(string? Name, SponsorTier Tier, string? Url, string? Language, int Order) : ICommand<Guid>
{
    internal sealed class Rules : AbstractValidator<AddSponsor>
    {
        public Rules()
        {
            RuleFor(sponsor => sponsor.Name).Words(Sponsor.NameMaxLength);
            RuleFor(sponsor => sponsor.Tier).IsInEnum();
            RuleFor(sponsor => sponsor.Url).WebAddress(Sponsor.UrlMaxLength);
            RuleFor(sponsor => sponsor.Language).ContentLanguage();
        }
    }

    internal sealed class Handler(IHubDb db, IIds ids, IAnnouncements announcements) : ICommandHandler<AddSponsor, Guid>
    {
        public ValueTask<Result<Guid>> Handle(AddSponsor request, CancellationToken cancellationToken)
        {
            var sponsor = new Sponsor(ids.New(), new SponsorFacts(
                request.Name!.Trim(), request.Tier, request.Url.OrNothing(), request.Language!, request.Order));
            db.Sponsors.Add(sponsor);
            announcements.Announce(new ContentChanged("site"));
            return new(sponsor.Id);
        }
    }
}
