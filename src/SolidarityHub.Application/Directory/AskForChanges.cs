using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Asks an organization's people to change something before it appears; the note says what.</summary>
[Access(Who.Editor)]
public sealed record AskForChanges(string Slug, string? Note) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<AskForChanges>
    {
        public Rules() => RuleFor(r => r.Note).NotEmpty().MaximumLength(Organization.NoteMaxLength);
    }

    internal sealed class Handler(ReviewOrganization review) : ICommandHandler<AskForChanges, Done>
    {
        public async ValueTask<Result<Done>> Handle(AskForChanges request, CancellationToken cancellationToken) =>
            await review.Decide(request.Slug, request.Note, "organizationChangesAsked", organization => organization.AskForChanges(), cancellationToken);
    }
}
