using FluentValidation;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Moves one chapter to another day and shifts the later ones with it.</summary>
[Access(Who.Member)]
public sealed record MoveChapter(string Slug, int Number, string? Date) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<MoveChapter>
    {
        public Rules() => RuleFor(move => move.Date).NotEmpty()
            .Must(date => Days.TryRead(date, out LocalDate? _)).WithErrorCode("reading.notADate");
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements) : ICommandHandler<MoveChapter, Done>
    {
        public async ValueTask<Result<Done>> Handle(MoveChapter request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Facilitator, cancellationToken);
            if (!found.Succeeded) return found.Error;
            Days.TryRead(request.Date, out LocalDate? date);
            var moved = found.Value.Move(request.Number, date!.Value);
            if (moved.Succeeded) announcements.Announce(found.Value.Changed());
            return moved;
        }
    }
}
