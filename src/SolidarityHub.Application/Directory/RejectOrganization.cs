using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Declines a listing; the note says why.</summary>
[Access(Who.Editor)]
public sealed record RejectOrganization(string Slug, string? Note) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<RejectOrganization>
    {
        public Rules() => RuleFor(r => r.Note).NotEmpty().MaximumLength(Organization.NoteMaxLength);
    }

    internal sealed class Handler(ReviewOrganization review) : ICommandHandler<RejectOrganization, Done>
    {
        public async ValueTask<Result<Done>> Handle(RejectOrganization request, CancellationToken cancellationToken) =>
            await review.Decide(request.Slug, request.Note, "organizationRejected", organization => organization.Reject(), cancellationToken);
    }
}
