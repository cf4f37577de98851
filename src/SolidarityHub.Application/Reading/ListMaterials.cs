using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
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
