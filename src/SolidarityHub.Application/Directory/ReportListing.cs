using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Tells the editors that a listing is not right. Anyone may; who wants an answer says where to send it.</summary>
/// <param name="Slug">Which listing.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Duplicate">For one that is listed twice: the other listing's page or the end of its address.</param>
/// <param name="Note">What the editors should know.</param>
/// <param name="Email">Where a visitor wants the answer; a member's own address is known.</param>
/// <param name="Language">The language that the reporter reads.</param>
[Access(Who.Anyone)]
public sealed record ReportListing(string Slug, ListingFault? Reason, string? Duplicate, string? Note, string? Email, string Language) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ReportListing>
    {
        public Rules()
        {
            RuleFor(r => r.Reason).NotNull().IsInEnum();
            RuleFor(r => r.Note).MaximumLength(ListingReport.NoteMaxLength);
            RuleFor(r => r.Note).NotEmpty().When(r => r.Reason is ListingFault.WrongFacts or ListingFault.Harmful or ListingFault.Other);
            RuleFor(r => r.Email).MaximumLength(ListingReport.EmailMaxLength).EmailAddress().When(r => !string.IsNullOrWhiteSpace(r.Email));
            RuleFor(r => r.Language).Must(Domain.Common.Language.OfTheSite.Contains);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<ReportListing, Done>
    {
        public async ValueTask<Result<Done>> Handle(ReportListing request, CancellationToken cancellationToken)
        {
            var reporter = current.Actor.AsAuthor();
            var seen = db.Organizations.VisibleTo(current.Actor, db).Where(o => o.Status == ListingStatus.Published);
            var id = await seen.Where(o => o.Slug == request.Slug).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
            if (id is null) return OrganizationErrors.NotFound;
            var waiting = db.ListingReports.Where(report => report.OrganizationId == id && report.AnsweredAt == null);
            if (reporter is not null && await waiting.AnyAsync(report => report.ReporterId == reporter, cancellationToken)) return OrganizationErrors.ReportedBefore;
            if (await waiting.CountAsync(cancellationToken) >= ListingReport.MaxOpenOfListing) return OrganizationErrors.ReportedEnough;

            Guid? other = null;
            if (request.Reason == ListingFault.Duplicate && !string.IsNullOrWhiteSpace(request.Duplicate))
            {
                // People paste the whole address of the page.
                var slug = request.Duplicate.Trim().TrimEnd('/').Split('/')[^1];
                other = await seen.Where(o => o.Slug == slug && o.Id != id).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
                if (other is null) return OrganizationErrors.OtherNotFound;
            }

            var email = reporter is null && !string.IsNullOrWhiteSpace(request.Email) ? request.Email.Trim() : null;
            db.ListingReports.Add(new ListingReport(
                ids.New(), id.Value, reporter, request.Reason!.Value, other, request.Note?.Trim() ?? "", email, request.Language, time.Now()));
            return Result.Done;
        }
    }
}
