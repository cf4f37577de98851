using FluentValidation;
using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Says when each chapter is read and when the group meets about it.</summary>
[Access(Who.Member)]
public sealed record ScheduleChapters(string Slug, IReadOnlyList<ChapterDate> Dates) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ScheduleChapters>
    {
        public Rules() => RuleForEach(schedule => schedule.Dates).ChildRules(date =>
        {
            date.RuleFor(d => d.Date).Must(d => Days.TryRead(d, out LocalDate? _)).WithErrorCode("reading.notADate");
            date.RuleFor(d => d.Time).Must(t => Days.TryRead(t, out LocalTime? _)).WithErrorCode("reading.notATime");
            date.RuleFor(d => d.Minutes).InclusiveBetween(GroupChapter.ShortestMeeting, GroupChapter.LongestMeeting);
        });
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<ScheduleChapters, Done>
    {
        public async ValueTask<Result<Done>> Handle(ScheduleChapters request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Facilitator, cancellationToken);
            if (!found.Succeeded) return found.Error;
            foreach (var planned in request.Dates)
            {
                if (found.Value.Chapters.FirstOrDefault(c => c.Number == planned.Number) is not { } chapter)
                    return ReadingGroupErrors.ChapterNotFound;
                Days.TryRead(planned.Date, out LocalDate? date);
                Days.TryRead(planned.Time, out LocalTime? time);
                chapter.Plan(date, time, planned.Minutes);
            }

            announcements.Announce(found.Value.Changed());
            return Result.Done;
        }
    }
}

/// <summary>One chapter's day (<c>2026-05-14</c>) and time (<c>18:30</c>), as typed; empty means not planned yet.</summary>
public sealed record ChapterDate(int Number, string? Date, string? Time, int? Minutes);

/// <summary>Reads days and times as browsers send them (HTML, section 2.3.5).</summary>
internal static class Days
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.Iso;
    private static readonly LocalTimePattern[] TimePatterns =
        [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.ExtendedIso];

    /// <summary>Nothing typed is no day, and that is fine.</summary>
    public static bool TryRead(string? text, out LocalDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DatePattern.Parse(text).TryGetValue(default, out var read) || read.Year is < 1900 or > 2200) return false;
        date = read;
        return true;
    }

    public static bool TryRead(string? text, out LocalTime? time)
    {
        time = null;
        if (string.IsNullOrEmpty(text)) return true;
        foreach (var pattern in TimePatterns)
            if (pattern.Parse(text).TryGetValue(default, out var read)) time = read;
        return time is not null;
    }
}
