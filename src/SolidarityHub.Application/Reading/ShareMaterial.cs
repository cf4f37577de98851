using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>What is asked about a material, when it is shared and whenever it is edited.</summary>
public interface IMaterialAnswers
{
    MaterialKind Kind { get; }

    string? Title { get; }

    string? Body { get; }

    string? Url { get; }

    string? Language { get; }

    string? Source { get; }

    MaterialLicence? Licence { get; }

    string? PageLabel { get; }

    string? Paragraph { get; }

    string? Edition { get; }

    bool ForEveryone { get; }
}

/// <summary>What a material's answers must look like: a source and a licence always, the rest by kind.</summary>
internal sealed class MaterialRules : AbstractValidator<IMaterialAnswers>
{
    public MaterialRules()
    {
        RuleFor(m => m.Kind).IsInEnum();
        RuleFor(m => m.Title).NotEmpty().MaximumLength(Material.TitleMaxLength);
        RuleFor(m => m.Body).MaximumLength(Material.BodyMaxLength);
        RuleFor(m => m.Body).NotEmpty().When(m => m.Kind is MaterialKind.Guide or MaterialKind.Quotation);
        RuleFor(m => m.Url).MaximumLength(Material.UrlMaxLength);
        RuleFor(m => m.Url).Must(WebAddress.IsOne).When(m => m.Kind == MaterialKind.Link).WithErrorCode("reading.notAnAddress");
        RuleFor(m => m.Language).Must(language => Language.OfContent.Contains(language)).WithErrorCode("reading.languageUnknown");
        RuleFor(m => m.Source).NotEmpty().MaximumLength(Material.SourceMaxLength);
        RuleFor(m => m.Licence).NotNull().WithErrorCode("reading.licenceNeeded").IsInEnum();
        RuleFor(m => m.PageLabel).MaximumLength(Material.LocatorMaxLength);
        RuleFor(m => m.Paragraph).MaximumLength(Material.LocatorMaxLength);
        RuleFor(m => m.Edition).MaximumLength(Material.EditionMaxLength);
    }
}

/// <summary>Turns the answers into what the material says; what does not belong to its kind is left out.</summary>
internal static class MaterialAnswers
{
    public static MaterialContent Content(this IMaterialAnswers answers, MaterialKind kind, IMarkdown markdown, Guid? file)
    {
        var body = answers.Body?.Trim() ?? "";
        var quoted = kind == MaterialKind.Quotation;
        return new MaterialContent(
            answers.Title!.Trim(), body, markdown.ToHtml(body), kind == MaterialKind.Link ? answers.Url! : "", file,
            answers.Language!, answers.Source!.Trim(), answers.Licence!.Value,
            quoted ? answers.PageLabel?.Trim() ?? "" : "", quoted ? answers.Paragraph?.Trim() ?? "" : "",
            quoted ? answers.Edition?.Trim() ?? "" : "", answers.ForEveryone);
    }
}

/// <summary>Shares a file, a link, a guide or a quotation with a reading group.</summary>
[Access(Who.Member)]
public sealed record ShareMaterial(
    string Slug, int? Chapter, MaterialKind Kind, string? Title, string? Body, string? Url, UploadedFile? File, string? Language,
    string? Source, MaterialLicence? Licence, string? PageLabel, string? Paragraph, string? Edition, bool ForEveryone)
    : ICommand<Guid>, IMaterialAnswers
{
    internal sealed class Rules : AbstractValidator<ShareMaterial>
    {
        public Rules()
        {
            Include(new MaterialRules());
            RuleFor(m => m.File).NotNull().When(m => m.Kind == MaterialKind.File).WithErrorCode("files.empty");
        }
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMarkdown markdown, FileIntake intake, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<ShareMaterial, Guid>
    {
        public async ValueTask<Result<Guid>> Handle(ShareMaterial request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Member, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var group = found.Value;
            if (group.ArchivedAt is not null) return ReadingGroupErrors.Archived;
            var chapter = group.Chapters.FirstOrDefault(c => c.Number == request.Chapter);
            if (request.Chapter is not null && chapter is null) return ReadingGroupErrors.ChapterNotFound;

            Guid? file = null;
            if (request.Kind == MaterialKind.File)
            {
                var taken = await intake.Take(request.File!, me, cancellationToken);
                if (!taken.Succeeded) return taken.Error;
                file = taken.Value.Id;
            }

            var chapterId = chapter?.Id;
            var position = await db.Materials.CountAsync(
                m => m.GroupId == group.Id && m.GroupChapterId == chapterId, cancellationToken);
            var shared = Material.Share(
                ids.New(), group, chapterId, request.Kind, request.Content(request.Kind, markdown, file), me, position, time.Now());
            if (!shared.Succeeded) return shared.Error;
            db.Materials.Add(shared.Value);
            announcements.Announce(group.Changed());
            return shared.Value.Id;
        }
    }
}

/// <summary>Finds a material for someone who wants to change it.</summary>
internal static class MaterialDoor
{
    public static async Task<Result<(ReadingGroup Group, Material Material)>> MaterialToChange(
        this IHubDb db, Actor actor, string slug, Guid id, CancellationToken cancellation)
    {
        var found = await db.OpenGroup(actor, slug, GroupRole.Member, cancellation);
        if (!found.Succeeded) return found.Error;
        var group = found.Value;
        var material = await db.Materials.VisibleTo(actor, db)
            .SingleOrDefaultAsync(m => m.Id == id && m.GroupId == group.Id, cancellation);
        if (material is null) return MaterialErrors.NotFound;
        var me = actor.Id;
        var facilitates = await db.GroupMembers.AnyAsync(
            p => p.GroupId == group.Id && p.MemberId == me && p.Role != GroupRole.Member, cancellation);
        return facilitates || material.CreatedBy == me ? (group, material) : MaterialErrors.NotYours;
    }
}
