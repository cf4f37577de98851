using System.Globalization;
using FluentValidation;
using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Lets an article appear by itself at a time on the editor's clock.</summary>
/// <param name="Slug">Which article.</param>
/// <param name="Version">The revision that was read.</param>
/// <param name="Date"><c>2026-05-14</c>.</param>
/// <param name="Time"><c>18:30</c>.</param>
/// <param name="Zone">IANA name of the clock's zone.</param>
/// <param name="OnMyOwn">None of the other editors can look at the editor's own text.</param>
[Access(Who.Editor)]
public sealed record ScheduleArticle(string Slug, int Version, string? Date, string? Time, string? Zone, bool OnMyOwn) : ICommand<Done>
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture);

    private LocalDate? Day => LocalDatePattern.Iso.Parse(Date?.Trim() ?? "") is { Success: true } read ? read.Value : null;

    // Some browsers send seconds although nobody asked for them.
    private LocalTime? Clock => Minutes.Parse(Time?.Trim() is { Length: 8 } long8 ? long8[..5] : Time?.Trim() ?? "") is { Success: true } read ? read.Value : null;

    private DateTimeZone? Place => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone ?? "");

    internal sealed class Rules : AbstractValidator<ScheduleArticle>
    {
        public Rules()
        {
            RuleFor(r => r.Date).Must((r, _) => r.Day is not null).WithErrorCode("articles.dayUnreadable");
            RuleFor(r => r.Time).Must((r, _) => r.Clock is not null).WithErrorCode("articles.timeUnreadable");
            RuleFor(r => r.Zone).Must((r, _) => r.Place is not null).WithErrorCode("articles.zoneUnknown");
        }
    }

    internal sealed class Handler(ArticleDesk desk, ICurrentActor current, TimeProvider time) : ICommandHandler<ScheduleArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(ScheduleArticle request, CancellationToken cancellationToken)
        {
            var others = await desk.HasOtherEditors(cancellationToken);
            var appears = request.Day!.Value.At(request.Clock!.Value);
            return await desk.Take(
                request.Slug, ArticleAct.Schedule,
                article => article.IsStill(request.Version) is { Succeeded: false } other ? other
                    : article.Approvable(current.Actor.AsAuthor(), others, request.OnMyOwn) is { Succeeded: false } refused ? refused
                    : article.Schedule(appears, request.Place!, time.Now()),
                null, cancellationToken);
        }
    }
}
