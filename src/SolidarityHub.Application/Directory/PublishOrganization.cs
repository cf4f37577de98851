using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lets an organization appear in the directory.</summary>
[Access(Who.Editor)]
public sealed record PublishOrganization(string Slug, string? Note) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<PublishOrganization>
    {
        public Rules() => RuleFor(r => r.Note).MaximumLength(Organization.NoteMaxLength);
    }

    internal sealed class Handler(ReviewOrganization review, TimeProvider time) : ICommandHandler<PublishOrganization, Done>
    {
        public async ValueTask<Result<Done>> Handle(PublishOrganization request, CancellationToken cancellationToken) =>
            await review.Decide(request.Slug, request.Note, "organizationPublished", organization => organization.Publish(time.Now()), cancellationToken);
    }
}
