using System.Globalization;
using FluentValidation;
using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>What hosts write about an event, as a form or a program sends it; announcing and editing ask the same.</summary>
public abstract record EventFacts
{
    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    public string? Language { get; init; }

    /// <summary><c>2026-05-14</c>.</summary>
    public string? StartDate { get; init; }

    /// <summary><c>18:30</c>; not asked of an event that takes the whole day.</summary>
    public string? StartTime { get; init; }

    /// <summary>Empty is the day of the start.</summary>
    public string? EndDate { get; init; }

    /// <summary>Empty is an open end.</summary>
    public string? EndTime { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    public bool AllDay { get; init; }

    public string? Venue { get; init; }

    public string? Address { get; init; }

    public string? Place { get; init; }

    public string? Latitude { get; init; }

    public string? Longitude { get; init; }

    public string? OnlineUrl { get; init; }

    public OnlineAudience OnlineFor { get; init; }

    public string? Cost { get; init; }

    /// <summary>What people need to know to be able to come.</summary>
    public string? Access { get; init; }

    public string? Capacity { get; init; }

    public string[]? Themes { get; init; }

    public EventStatus Status { get; init; }

    public string? StatusNote { get; init; }

    /// <summary>Whether only the host's own people may see it.</summary>
    public bool CircleOnly { get; init; }

    internal EventDetails Read(IMarkdown markdown) => new()
    {
        Title = Trimmed(Title),
        Summary = Trimmed(Summary),
        Description = Trimmed(Description),
        DescriptionHtml = markdown.ToHtml(Trimmed(Description)),
        Language = Trimmed(Language),
        Time = ReadTime()!,
        Place = new EventPlace(Trimmed(Venue), Trimmed(Address), Trimmed(Place), Degrees(Latitude, 90), Degrees(Longitude, 180)),
        OnlineUrl = Trimmed(OnlineUrl),
        OnlineFor = OnlineFor,
        Cost = Trimmed(Cost),
        Access = Trimmed(Access),
        Capacity = Number(Capacity),
        Themes = (Themes ?? []).Distinct(StringComparer.Ordinal).ToArray(),
        Status = Status,
        StatusNote = Trimmed(StatusNote),
    };

    internal static LocalDate? Date(string? text) =>
        LocalDatePattern.Iso.Parse(Trimmed(text)) is { Success: true } parsed ? parsed.Value : null;

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    internal static LocalTime? Time(string? text)
    {
        var trimmed = Trimmed(text);
        // Some browsers send seconds although nobody asked for them.
        if (Minutes.Parse(trimmed.Length == 8 ? trimmed[..5] : trimmed) is { Success: true } parsed) return parsed.Value;
        return null;
    }

    internal static int? Number(string? text) =>
        int.TryParse(Trimmed(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Null while something in it cannot be read.</summary>
    internal EventTime? ReadTime()
    {
        if (Date(StartDate) is not { } startDate || TimeZone is null) return null;
        var endDate = string.IsNullOrWhiteSpace(EndDate) ? startDate : Date(EndDate);
        if (AllDay) return endDate is { } last ? new EventTime(startDate.AtMidnight(), last.AtMidnight(), TimeZone, true) : null;
        if (Time(StartTime) is not { } startTime) return null;

        LocalDateTime? ends = (endDate, Time(EndTime)) is ({ } day, { } time) ? day.At(time) : null;
        return new EventTime(startDate.At(startTime), ends, TimeZone, false);
    }

    private static double? Degrees(string? text, double most) =>
        double.TryParse(Trimmed(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= most ? degrees : null;

    private static string Trimmed(string? text) => text?.Trim() ?? "";

    /// <summary>What is asked of the facts, whoever gives them.</summary>
    internal abstract class FactsRules<T> : AbstractValidator<T> where T : EventFacts
    {
        protected FactsRules()
        {
            RuleFor(e => e.Title).NotEmpty().MaximumLength(Event.TitleMaxLength);
            RuleFor(e => e.Summary).MaximumLength(Event.SummaryMaxLength);
            RuleFor(e => e.Description).MaximumLength(Event.DescriptionMaxLength);
            RuleFor(e => e.Language).Must(l => Domain.Common.Language.OfContent.Contains(l)).WithErrorCode("events.languageUnknown");
            RuleFor(e => e.TimeZone).Must(EventTime.IsZone).WithErrorCode("events.zoneUnknown");
            RuleFor(e => e.StartDate).Must(text => Date(text) is not null).WithErrorCode("events.dateUnreadable");
            RuleFor(e => e.StartTime).Must(text => Time(text) is not null)
                .When(e => !e.AllDay).WithErrorCode("events.timeUnreadable");
            RuleFor(e => e.EndDate).Must(text => Date(text) is not null)
                .When(e => !string.IsNullOrWhiteSpace(e.EndDate)).WithErrorCode("events.dateUnreadable");
            RuleFor(e => e.EndTime).Must(text => Time(text) is not null)
                .When(e => !e.AllDay && !string.IsNullOrWhiteSpace(e.EndTime)).WithErrorCode("events.timeUnreadable");
            RuleFor(e => e.EndTime).NotEmpty()
                .When(e => !e.AllDay && !string.IsNullOrWhiteSpace(e.EndDate)).WithErrorCode("events.endTimeMissing");
            RuleFor(e => e.EndDate).Must((e, _) => e.ReadTime() is not { Ends: { } ends } time || ends >= time.Starts)
                .WithErrorCode("events.endsBeforeStart");
            RuleFor(e => e.EndDate)
                .Must((e, _) => e.ReadTime() is not { Ends: { } ends } time || ends < time.Starts.PlusDays(EventTime.LongestDays))
                .WithErrorCode("events.tooLong");
            RuleFor(e => e.Venue).MaximumLength(EventPlace.VenueMaxLength);
            RuleFor(e => e.Address).MaximumLength(EventPlace.AddressMaxLength);
            RuleFor(e => e.Place).MaximumLength(EventPlace.NameMaxLength);
            RuleFor(e => e.Place).Must((e, _) => !IsBlank(e.Venue) || !IsBlank(e.Address) || !IsBlank(e.Place) || !IsBlank(e.OnlineUrl))
                .WithErrorCode("events.placeMissing");
            RuleFor(e => e.OnlineUrl).MaximumLength(EventPlace.OnlineUrlMaxLength).Must(IsWebAddress)
                .When(e => !IsBlank(e.OnlineUrl)).WithErrorCode("events.linkUnreadable");
            RuleFor(e => e.OnlineUrl).NotEmpty()
                .When(e => e.Status == EventStatus.MovedOnline).WithErrorCode("events.linkMissing");
            RuleFor(e => e.OnlineFor).IsInEnum();
            RuleFor(e => e.Cost).MaximumLength(Event.CostMaxLength);
            RuleFor(e => e.Access).MaximumLength(Event.AccessMaxLength);
            RuleFor(e => e.Capacity).Must(text => Number(text) is > 0 and <= Event.CapacityMax)
                .When(e => !IsBlank(e.Capacity)).WithErrorCode("events.capacityUnreadable");
            RuleFor(e => e.Themes).Must(themes => themes is null
                    || themes.Length <= Event.ThemesMax && themes.All(theme => theme is { Length: > 0 and <= Event.ThemeMaxLength }))
                .WithErrorCode("events.tooManyThemes");
            // Calling off is an act of its own: it writes to those who are coming.
            RuleFor(e => e.Status).IsInEnum().NotEqual(EventStatus.Cancelled);
            RuleFor(e => e.StatusNote).MaximumLength(Event.StatusNoteMaxLength);
        }

        private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

        private static bool IsWebAddress(string? text) =>
            Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
    }
}
