using Microsoft.EntityFrameworkCore;
using NodaTime;
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
                    Language = o.Language,
                    Type = o.Type,
                    MainSector = o.MainSector,
                    Sectors = o.Sectors,
                    Themes = o.Themes,
                    PracticeTags = o.PracticeTags,
                    MembershipBasis = o.MembershipBasis,
                    Languages = o.Languages,
                    Website = o.Website,
                    OpeningHours = o.OpeningHours,
                    FoundedYear = o.FoundedYear,
                    PublicEmail = o.PublicEmail,
                    PublicPhone = o.PublicPhone,
                    PrivateEmail = keeps ? o.PrivateEmail : null,
                    PrivatePhone = keeps ? o.PrivatePhone : null,
                    Status = o.Status,
                    Unclaimed = o.Unclaimed,
                    ThreadId = o.ThreadId,
                    UpdatedAt = o.UpdatedAt,
                    PublishedAt = o.PublishedAt,
                    MayEdit = keeps,
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
                        step.State, step.Note, step.At,
                        db.Members.Where(member => member.Id == step.ActorId).Select(member => member.DisplayName).FirstOrDefault()))
                    .ToListAsync(cancellationToken),
            };
        }
    }
}

/// <summary>One organization as its page shows it to this reader.</summary>
public sealed record OrganizationProfile
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required string DescriptionHtml { get; init; }

    public required string Language { get; init; }

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public required IReadOnlyList<string> Sectors { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public required IReadOnlyList<string> PracticeTags { get; init; }

    public string? MembershipBasis { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public string? Website { get; init; }

    public string? OpeningHours { get; init; }

    public int? FoundedYear { get; init; }

    public string? PublicEmail { get; init; }

    public string? PublicPhone { get; init; }

    /// <summary>Null for everyone but stewards and editors.</summary>
    public string? PrivateEmail { get; init; }

    /// <summary>Null for everyone but stewards and editors.</summary>
    public string? PrivatePhone { get; init; }

    public required ListingStatus Status { get; init; }

    public required bool Unclaimed { get; init; }

    public required Guid ThreadId { get; init; }

    public required Instant UpdatedAt { get; init; }

    public Instant? PublishedAt { get; init; }

    public required bool MayEdit { get; init; }

    public required IReadOnlyList<ShownLocation> Locations { get; init; }

    /// <summary>Empty for everyone but stewards and editors.</summary>
    public IReadOnlyList<ListingStep> Log { get; init; } = [];
}

/// <summary>One step in a listing's life, for those who keep it.</summary>
public sealed record ListingStep(ListingStatus State, string Note, Instant At, string? By);
