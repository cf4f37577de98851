using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

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
