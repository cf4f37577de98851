using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;

namespace SolidarityHub.Application.Reading;

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
