using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Decides about what was said against a listing and writes to everyone who said it.</summary>
/// <param name="Slug">Which listing.</param>
/// <param name="Seen">The reports that the editor has read; what came since waits on.</param>
/// <param name="Outcome">What was done about it.</param>
/// <param name="Answer">What those who reported it are told; never empty, somebody took the trouble.</param>
[Access(Who.Editor)]
public sealed record AnswerListingReports(string Slug, IReadOnlyCollection<Guid> Seen, ListingReportOutcome? Outcome, string? Answer) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<AnswerListingReports>
    {
        public Rules()
        {
            RuleFor(answer => answer.Outcome).NotNull().IsInEnum();
            RuleFor(answer => answer.Answer).NotEmpty().MaximumLength(ListingReport.AnswerMaxLength);
        }
    }

    internal sealed class Handler(
        IHubDb db, Listings listings, IMemberAddresses addresses, ICurrentActor current, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<AnswerListingReports, Done>
    {
        public async ValueTask<Result<Done>> Handle(AnswerListingReports request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var id = await db.Organizations.Where(o => o.Slug == request.Slug).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
            // Held, so that of two editors who answer at once the second finds nothing left.
            if (id is null || await db.FindLocked<Organization>(id.Value, cancellationToken) is not { } organization) return OrganizationErrors.NotFound;
            if (await db.PlaceOf(organization, me, cancellationToken) is not null) return OrganizationErrors.OwnListing;
            var waiting = await db.ListingReports.AsTracking().Where(report => report.OrganizationId == organization.Id && report.AnsweredAt == null && request.Seen.Contains(report.Id))
                .ToListAsync(cancellationToken);
            if (waiting.Count == 0) return OrganizationErrors.ReportsAnswered;
            if (request.Outcome == ListingReportOutcome.TakenOff && await TakeOff(organization, cancellationToken) is { } refused) return refused;

            foreach (var report in waiting)
            {
                // Before the decision, which forgets a visitor's address.
                var reader = await ReaderOf(report, cancellationToken);
                report.Decide(request.Outcome!.Value, request.Answer!.Trim(), me, time.Now());
                if (reader is var (email, language))
                    db.Add(new Mail("listingReportAnswered", email, language, new Dictionary<string, string>
                    {
                        ["organization"] = organization.Name, ["answer"] = report.Answer, ["organizationPath"] = Listings.PathOf(organization),
                    }), ids, time);
            }

            listings.Log(organization, me, request.Answer!.Trim(), ListingAct.ReportAnswered);
            return Result.Done;
        }

        /// <summary>A member at the confirmed address, a visitor at the one they left.</summary>
        private async Task<(string Email, string Language)?> ReaderOf(ListingReport report, CancellationToken cancellation)
        {
            if (report.ReporterId is not { } member) return report.Email is { } left ? (left, report.Language) : null;
            return await addresses.Of(member, cancellation) is { } known ? (known.Email, known.Language) : null;
        }

        private async Task<Error?> TakeOff(Organization organization, CancellationToken cancellation)
        {
            var taken = organization.Archive();
            if (!taken.Succeeded) return taken.Error;
            await listings.FollowInThread(organization, cancellation);
            announcements.Announce(Listings.Changed(organization));
            return null;
        }
    }
}
