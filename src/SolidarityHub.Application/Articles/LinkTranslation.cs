using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Says that two articles are translations of one another, and with that of all that either is one of.</summary>
/// <param name="Slug">One of them.</param>
/// <param name="Other">The other, by its slug or its address as people paste it.</param>
[Access(Who.Editor)]
public sealed record LinkTranslation(string Slug, string? Other) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<LinkTranslation>
    {
        public Rules() => RuleFor(r => r.Other).NotEmpty();
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements, IIds ids) : ICommandHandler<LinkTranslation, Done>
    {
        public async ValueTask<Result<Done>> Handle(LinkTranslation request, CancellationToken cancellationToken)
        {
            var one = await SetOf(request.Slug, cancellationToken);
            if (one.Count == 0) return ArticleErrors.NotFound;
            var other = await SetOf(request.Other!.Trim().TrimEnd('/').Split('/')[^1], cancellationToken);
            if (other.Count == 0) return ArticleErrors.TranslationUnknown;
            announcements.Announce(new ContentChanged("articles"));
            return TranslationSet.Join(one, other, ids.New());
        }

        private Task<List<Article>> SetOf(string slug, CancellationToken cancellation) => db.Articles.KeptBy(current.Actor, db)
            .Where(a => a.Slug == slug || a.TranslationSetId != null && db.Articles.Any(named => named.Slug == slug && named.TranslationSetId == a.TranslationSetId))
            .ToListAsync(cancellation);
    }
}
