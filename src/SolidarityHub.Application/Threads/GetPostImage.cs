using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;

namespace SolidarityHub.Application.Threads;

/// <summary>Opens a picture for those who may see its post, as long as that shows its words; before it is posted, for its uploader.</summary>
[Access(Who.Anyone)]
public sealed record GetPostImage(Guid Id) : IQuery<OpenedFile>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IFileStore store) : IQueryHandler<GetPostImage, OpenedFile>
    {
        public async ValueTask<Result<OpenedFile>> Handle(GetPostImage request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var me = actor.MemberId;
            var posts = db.Posts.VisibleTo(actor, db).Where(post => post.RemovedAt == null && post.HiddenAt == null);
            var reported = actor.IsEditor ? db.Posts.ForEditor(actor, db) : db.Posts.Where(_ => false);
            var file = await (
                from image in db.PostImages.AsNoTracking()
                where image.Id == request.Id && (image.PostId == null && image.UploadedById == me && me != null
                    || posts.Any(post => post.Id == image.PostId) || reported.Any(post => post.Id == image.PostId))
                join stored in db.StoredFiles on image.FileId equals stored.Id
                select stored).SingleOrDefaultAsync(cancellationToken);
            return file is null || store.Open(file.Fingerprint) is not { } content
                ? FileErrors.Missing
                : new OpenedFile(content, file.Name, file.ContentType, file.Fingerprint);
        }
    }
}
