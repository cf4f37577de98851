using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Shows what a text would look like as a post, without posting it.</summary>
[Access(Who.Member)]
public sealed record PreviewPost(Guid ThreadId, string Body) : IQuery<PostPreview>
{
    internal sealed class Rules : AbstractValidator<PreviewPost>
    {
        public Rules() => RuleFor(preview => preview.Body).NotNull().MaximumLength(Post.BodyMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, PostWriting writing) : IQueryHandler<PreviewPost, PostPreview>
    {
        public async ValueTask<Result<PostPreview>> Handle(PreviewPost request, CancellationToken cancellationToken)
        {
            var thread = await db.Threads.AsNoTracking().WritableBy(current.Actor, db)
                .SingleOrDefaultAsync(found => found.Id == request.ThreadId, cancellationToken);
            if (thread is null) return ThreadErrors.NotFound;

            var written = await writing.Write(thread, request.Body, cancellationToken);
            var cards = await db.CardsOf([.. written.Text.Links ?? []], cancellationToken);
            return new PostPreview(written.Text.Html, [.. (written.Text.Links ?? []).Where(cards.ContainsKey).Select(link => cards[link])]);
        }
    }
}

/// <summary>A text as it would be shown.</summary>
public sealed record PostPreview(string Html, IReadOnlyList<ThingCard> Cards);
