using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows one organization.</summary>
[Access(Who.Anyone)]
public sealed record GetOrganization(string Slug) : IQuery<OrganizationProfile>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetOrganization, OrganizationProfile>
    {
        public async ValueTask<Result<OrganizationProfile>> Handle(GetOrganization request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var keeps = await db.Organizations.KeptBy(actor, db).AnyAsync(o => o.Slug == request.Slug, cancellationToken);
            var profile = await db.Organizations.VisibleTo(actor, db).AsNoTracking()
                .Where(o => o.Slug == request.Slug)
                .Select(o => new OrganizationProfile
                {
                    Id = o.Id,
                    Slug = o.Slug,
                    Name = o.Name,
                    Summary = o.Summary,
                    DescriptionHtml = o.DescriptionHtml,
                    Mission = o.Mission,
                    Language = o.Language,
                    Activity = o.Activity,
                    Type = o.Type,
                    MainSector = o.MainSector,
                    Sectors = o.Sectors,
                    Themes = o.Themes,
                    PracticeTags = o.PracticeTags,
                    MembershipBasis = o.MembershipBasis,
                    Languages = o.Languages,
                    Website = o.Website,
                    Links = o.Links,
                    OpeningHours = o.OpeningHours,
                    FoundedOn = o.FoundedOn,
                    Scope = o.Scope,
                    ServiceAreas = o.ServiceAreas,
                    Accessibility = o.Accessibility,
                    AccessibilityNote = o.AccessibilityNote,
                    Contacts = o.Contacts.Where(contact => keeps || contact.IsPublic).OrderBy(contact => contact.Position)
                        .Select(contact => new ShownContact(contact.Label, contact.Email, contact.Phone, contact.IsPublic)).ToList(),
                    Status = o.Status,
                    Unclaimed = o.Unclaimed,
                    HasLogo = o.LogoFileId != null,
                    Revision = o.Revision,
                    ThreadId = o.ThreadId,
                    UpdatedAt = o.UpdatedAt,
                    PublishedAt = o.PublishedAt,
                    LastConfirmed = o.ConfirmedAt ?? o.PublishedAt,
                    Lapsed = o.LapsedAt != null,
                    MayEdit = keeps,
                    Folded = db.Organizations.Where(f => f.MergedIntoId == o.Id && db.Threads.Any(t => t.Id == f.ThreadId && t.PostCount > 0))
                        .OrderBy(f => f.Name).ThenBy(f => f.Id).Select(f => new FoldedListing(f.Name, f.ThreadId)).ToList(),
                    Locations = o.Locations.AsQueryable().Where(l => l.Precision != LocationPrecision.Hidden).OrderBy(l => l.Id)
                        .Select(ShownLocation.Of).ToList(),
                })
                .SingleOrDefaultAsync(cancellationToken);
            if (profile is null) return OrganizationErrors.NotFound;
            if (!keeps) return profile;

            // What was said about it is for its own people and the editors.
            return profile with
            {
                Log = await db.ListingEvents.Where(step => step.OrganizationId == profile.Id).OrderBy(step => step.At).ThenBy(step => step.Id)
                    .Select(step => new ListingStep(
                        // An answer to somebody who reported the listing is not for those who were reported.
                        step.Act, step.State, step.Act == ListingAct.ReportAnswered && !actor.IsEditor ? "" : step.Note, step.At,
                        db.Members.Where(member => member.Id == step.ActorId).Select(member => member.DisplayName).FirstOrDefault()))
                    .ToListAsync(cancellationToken),
            };
        }
    }
}
