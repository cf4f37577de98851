using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Says what an old address leads to; without a target it says that the page is gone.</summary>
[Access(Who.Editor)]
public sealed record AddRedirect(string? Path, RedirectMatch Match, string? Target, bool TellsFormerOwner) : ICommand<Guid>
{
    internal sealed class Rules : AbstractValidator<AddRedirect>
    {
        public Rules()
        {
            RuleFor(rule => rule.Path).Words(RedirectRule.PathMaxLength);
            RuleFor(rule => rule.Path).Must(path => string.IsNullOrWhiteSpace(path) || RedirectRule.IsOurs(path.Trim()))
                .WithErrorCode("site.badPath");
            RuleFor(rule => rule.Match).IsInEnum();
            RuleFor(rule => rule.Target).AtMost(RedirectRule.PathMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, IIds ids, IAnnouncements announcements) : ICommandHandler<AddRedirect, Guid>
    {
        public async ValueTask<Result<Guid>> Handle(AddRedirect request, CancellationToken cancellationToken)
        {
            var made = RedirectRule.Make(
                ids.New(), request.Path!.Trim(), request.Match, request.Target.OrNothing(), request.TellsFormerOwner);
            if (!made.Succeeded) return made.Error;

            var rule = made.Value;
            if (await db.RedirectRules.AnyAsync(other => other.Path == rule.Path && other.Match == rule.Match, cancellationToken))
                return SiteErrors.AddressTaken;
            db.RedirectRules.Add(rule);
            announcements.Announce(new ContentChanged(RedirectTag.Name));
            return rule.Id;
        }
    }
}

/// <summary>How a change to the old addresses is told.</summary>
public static class RedirectTag
{
    public const string Name = "redirects";
}
