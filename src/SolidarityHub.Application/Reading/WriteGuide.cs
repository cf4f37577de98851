using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Writes the group's guide to a chapter.</summary>
[Access(Who.Member)]
public sealed record WriteGuide(string Slug, int Number, string? Guide) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<WriteGuide>
    {
        public Rules() => RuleFor(guide => guide.Guide).MaximumLength(ReadingGroup.GuideMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown, IAnnouncements announcements)
        : ICommandHandler<WriteGuide, Done>
    {
        public async ValueTask<Result<Done>> Handle(WriteGuide request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Facilitator, cancellationToken);
            if (!found.Succeeded) return found.Error;
            if (found.Value.Chapters.FirstOrDefault(c => c.Number == request.Number) is not { } chapter)
                return ReadingGroupErrors.ChapterNotFound;
            var text = request.Guide?.Trim() ?? "";
            chapter.Guide(text, markdown.ToHtml(text));
            announcements.Announce(found.Value.Changed());
            return Result.Done;
        }
    }
}
