using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Everything a group has shared, as far as one may see it.</summary>
[Access(Who.Anyone)]
public sealed record ListMaterials(string Slug) : IQuery<GroupMaterials>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListMaterials, GroupMaterials>
    {
        public async ValueTask<Result<GroupMaterials>> Handle(ListMaterials request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var me = actor.IdOrNone;
            var group = await db.ReadingGroups.AsNoTracking().ReadableBy(actor, db)
                .SingleOrDefaultAsync(g => g.Slug == request.Slug, cancellationToken);
            if (group is null) return ReadingGroupErrors.NotFound;
            var member = await db.GroupMembers.AnyAsync(p => p.GroupId == group.Id && p.MemberId == me, cancellationToken);
            var chapters = await db.GroupChapters.Where(c => c.GroupId == group.Id).OrderBy(c => c.Number)
                .Join(db.Chapters, c => c.ChapterId, b => b.Id, (c, b) => new ChapterName(c.Number, b.Title))
                .ToListAsync(cancellationToken);
            return new GroupMaterials(
                group.Slug, group.Name, group.Language, group.Privacy, member, chapters,
                await db.MaterialLines(actor, group, null, cancellationToken));
        }
    }
}

/// <summary>A group's materials.</summary>
public sealed record GroupMaterials(
    string Slug, string GroupName, string GroupLanguage, GroupPrivacy Privacy, bool Member,
    IReadOnlyList<ChapterName> Chapters, IReadOnlyList<MaterialLine> Materials);

/// <summary>A chapter's number and title.</summary>
public sealed record ChapterName(int Number, string Title);

/// <summary>A material in a list.</summary>
public sealed record MaterialLine(
    Guid Id, MaterialKind Kind, string Title, string Language, string Source, MaterialLicence Licence, AudienceKind Audience,
    string? CreatedBy, int? Chapter, string? FileName, long? FileSize, Instant CreatedAt);

/// <summary>One material in full.</summary>
[Access(Who.Anyone)]
public sealed record GetMaterial(string Slug, Guid Id) : IQuery<MaterialView>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetMaterial, MaterialView>
    {
        public async ValueTask<Result<MaterialView>> Handle(GetMaterial request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var me = actor.IdOrNone;
            var group = await db.ReadingGroups.AsNoTracking().ReadableBy(actor, db)
                .SingleOrDefaultAsync(g => g.Slug == request.Slug, cancellationToken);
            if (group is null) return ReadingGroupErrors.NotFound;
            var material = await db.Materials.AsNoTracking().VisibleTo(actor, db)
                .SingleOrDefaultAsync(m => m.Id == request.Id && m.GroupId == group.Id, cancellationToken);
            if (material is null) return MaterialErrors.NotFound;
            var role = await db.GroupMembers.Where(p => p.GroupId == group.Id && p.MemberId == me)
                .Select(p => (GroupRole?)p.Role).SingleOrDefaultAsync(cancellationToken);
            var chapter = await db.GroupChapters.Where(c => c.Id == material.GroupChapterId)
                .Join(db.Chapters, c => c.ChapterId, b => b.Id, (c, b) => new ChapterName(c.Number, b.Title))
                .SingleOrDefaultAsync(cancellationToken);
            var by = await db.Members.Where(m => m.Id == material.CreatedBy).Select(m => m.DisplayName).SingleOrDefaultAsync(cancellationToken);
            var file = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == material.FileId, cancellationToken);
            return new MaterialView(
                group.Slug, group.Name, group.Privacy, chapter, material.Id, material.Kind, material.Title, material.BodyMarkdown,
                material.BodyHtml, material.Url, material.Language, material.Source, material.Licence, material.PageLabel,
                material.Paragraph, material.Edition, material.AudienceKind, by, material.CreatedAt, material.UpdatedAt,
                file?.Name, file?.ContentType, file?.Size, file?.Scanner,
                role is not null && (role != GroupRole.Member || material.CreatedBy == me));
        }
    }
}

/// <summary>What a material's page shows.</summary>
public sealed record MaterialView(
    string Slug, string GroupName, GroupPrivacy Privacy, ChapterName? Chapter, Guid Id, MaterialKind Kind, string Title, string Body,
    string BodyHtml, string Url, string Language, string Source, MaterialLicence Licence, string PageLabel, string Paragraph,
    string Edition, AudienceKind Audience, string? CreatedBy, Instant CreatedAt, Instant UpdatedAt, string? FileName,
    string? FileType, long? FileSize, string? Scanner, bool MayChange);

/// <summary>Opens a material's file for someone who may see the material.</summary>
[Access(Who.Anyone)]
public sealed record GetMaterialFile(string Slug, Guid Id) : IQuery<OpenedFile>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IFileStore store) : IQueryHandler<GetMaterialFile, OpenedFile>
    {
        public async ValueTask<Result<OpenedFile>> Handle(GetMaterialFile request, CancellationToken cancellationToken)
        {
            var groups = db.ReadingGroups.ReadableBy(current.Actor, db).Where(g => g.Slug == request.Slug);
            var file = await db.Materials.VisibleTo(current.Actor, db)
                .Where(m => m.Id == request.Id && groups.Any(g => g.Id == m.GroupId))
                .Join(db.StoredFiles, m => m.FileId, f => f.Id, (m, f) => f)
                .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (file is null || store.Open(file.Fingerprint) is not { } content) return FileErrors.Missing;
            return new OpenedFile(content, file.Name, file.ContentType, file.Fingerprint);
        }
    }
}

/// <summary>Reads materials for lists, always through the rule of who may see them.</summary>
internal static class MaterialLists
{
    /// <param name="chapterId">Only those of this chapter; null for all of the group.</param>
    public static async Task<IReadOnlyList<MaterialLine>> MaterialLines(
        this IHubDb db, Actor actor, ReadingGroup group, Guid? chapterId, CancellationToken cancellation) =>
        await db.Materials.VisibleTo(actor, db)
            .Where(m => m.GroupId == group.Id && (chapterId == null || m.GroupChapterId == chapterId))
            .OrderBy(m => m.Position).ThenBy(m => m.CreatedAt).ThenBy(m => m.Id)
            .Select(m => new MaterialLine(
                m.Id, m.Kind, m.Title, m.Language, m.Source, m.Licence, m.AudienceKind,
                db.Members.Where(by => by.Id == m.CreatedBy).Select(by => by.DisplayName).FirstOrDefault(),
                db.GroupChapters.Where(c => c.Id == m.GroupChapterId).Select(c => (int?)c.Number).FirstOrDefault(),
                db.StoredFiles.Where(f => f.Id == m.FileId).Select(f => f.Name).FirstOrDefault(),
                db.StoredFiles.Where(f => f.Id == m.FileId).Select(f => (long?)f.Size).FirstOrDefault(),
                m.CreatedAt))
            .ToListAsync(cancellation);
}
