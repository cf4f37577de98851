using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;

namespace SolidarityHub.Application.Directory;

/// <summary>Opens an organization's sign for someone who may see its listing.</summary>
[Access(Who.Anyone)]
public sealed record GetLogo(string Slug) : IQuery<OpenedFile>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IFileStore store) : IQueryHandler<GetLogo, OpenedFile>
    {
        public async ValueTask<Result<OpenedFile>> Handle(GetLogo request, CancellationToken cancellationToken)
        {
            var file = await db.Organizations.VisibleTo(current.Actor, db).Where(o => o.Slug == request.Slug)
                .Join(db.StoredFiles, o => o.LogoFileId, f => f.Id, (_, f) => f).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (file is null || store.Open(file.Fingerprint) is not { } content) return FileErrors.Missing;
            return new OpenedFile(content, file.Name, file.ContentType, file.Fingerprint);
        }
    }
}
