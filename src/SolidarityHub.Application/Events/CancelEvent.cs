using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Calls an event off and writes to everyone who meant to come. The page and the calendar entry stay and say so.</summary>
[Access(Who.Member)]
public sealed record CancelEvent(string Slug, string? Note) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<CancelEvent>
    {
        public Rules() => RuleFor(e => e.Note).MaximumLength(Event.StatusNoteMaxLength);
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, EventLetters letters, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<CancelEvent, Done>
    {
        public async ValueTask<Result<Done>> Handle(CancelEvent request, CancellationToken cancellationToken)
        {
            var cancelled = await db.FindHosted(request.Slug, current.Actor, cancellationToken);
            if (cancelled is null) return EventErrors.NotFound;

            var done = cancelled.Cancel(request.Note?.Trim() ?? "", time.Now());
            if (!done.Succeeded) return done.Error;

            await letters.TellThoseComing("eventCancelled", cancelled, cancellationToken);
            announcements.Announce(new ContentChanged("events", $"event:{cancelled.Slug}"));
            return Result.Done;
        }
    }
}
