using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Changes a material: its own sharer may, and the group's facilitators.</summary>
[Access(Who.Member)]
public sealed record EditMaterial(
    string Slug, Guid Id, MaterialKind Kind, string? Title, string? Body, string? Url, string? Language, string? Source,
    MaterialLicence? Licence, string? PageLabel, string? Paragraph, string? Edition, bool ForEveryone) : ICommand<Done>, IMaterialAnswers
{
    internal sealed class Rules : AbstractValidator<EditMaterial>
    {
        public Rules() => Include(new MaterialRules());
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<EditMaterial, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditMaterial request, CancellationToken cancellationToken)
        {
            var found = await db.MaterialToChange(current.Actor, request.Slug, request.Id, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var (group, material) = found.Value;
            announcements.Announce(group.Changed());
            return material.Say(group, request.Content(material.Kind, markdown, file: null), time.Now());
        }
    }
}
